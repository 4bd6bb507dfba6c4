package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"fentanyl", "4-anpp", "n,n-dimethyltryptamine", "u-47700"})
    void a_registered_code_is_taken_as_it_is(String code) {
        assertThat(new SubstanceCode(code)).hasToString(code);
        assertThat(new SubstanceCode(code).isUnregistered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Blue Lotus, other:blue lotus",
                "\"  Blue   Lotus \", other:blue lotus",
                "\"Blue\u00a0\tLotus\", other:blue lotus",
                "CAFÉ, other:café",
                "\"CAFE\u0301\", other:café",
                "Героин, other:героин",
                "other: X, \"other:other: x\"",
                "α-PVP, other:α-pvp",
            })
    void a_name_is_folded_so_that_one_name_is_one_substance(String name, String code) {
        assertThat(SubstanceCode.other(name)).hasToString(code);
        assertThat(SubstanceCode.other(name).isUnregistered()).isTrue();
    }

    @Test
    void a_code_that_was_not_folded_is_the_same_as_one_that_was() {
        assertThat(new SubstanceCode("other: Blue  LOTUS ")).isEqualTo(SubstanceCode.other("blue lotus"));
    }

    @ParameterizedTest
    @MethodSource("seizures.contract.ApprovedJsonContractTest#seeds")
    void folding_what_is_folded_changes_nothing(long seed) {
        var random = new Random(seed);
        var name = random.ints(20, 0x20, 0x3000)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        var folded = SubstanceCode.fold(name);

        assertThat(SubstanceCode.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Fentanyl", "fentanyl hcl", "-x", "other:", "other:  ", "other:a\u0000b", "other:\ud800"})
    void what_is_no_code_and_no_name_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubstanceCode(code));
    }

    @Test
    void the_name_of_an_unregistered_one_carries_the_class_that_its_reporter_states() {
        var code = SubstanceCode.other("Blue  Salt", SubstanceClass.CUTTING_AGENT);

        assertThat(code.code()).isEqualTo("other:blue salt [cutting agent]");
        assertThat(code.name()).isEqualTo("blue salt");
        assertThat(code.statedClass()).hasValue(SubstanceClass.CUTTING_AGENT);
        assertThat(SubstanceCode.other("blue salt [blue]").statedClass()).isEmpty();
        assertThat(new SubstanceCode("fentanyl").name()).isEqualTo("fentanyl");
    }

    @Test
    void a_name_has_200_characters_at_most() {
        assertThat(SubstanceCode.other("x".repeat(200)).code()).hasSize(206);
        assertThatIllegalArgumentException().isThrownBy(() -> SubstanceCode.other("x".repeat(201)));
    }
}
