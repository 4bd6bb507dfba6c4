package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances.Substance;

class SubstancesTest {
    private static final SubstanceCode FENTANYL = new SubstanceCode("fentanyl");

    static final List<Substance> WITH_CAS = Substances.all().stream()
            .filter(substance -> substance.cas() != null)
            .toList();

    @Test
    void every_row_is_a_registered_substance_with_name_class_and_family() {
        assertThat(Substances.all())
                .hasSize(RegistryFile.rows("substances.csv").size())
                .hasSizeGreaterThan(100)
                .allSatisfy(substance -> {
                    assertThat(substance.code().isUnregistered()).isFalse();
                    assertThat(substance.name()).isNotBlank();
                    assertThat(substance.family()).matches("[a-z][a-z-]*");
                    assertThat(substance.substanceClass()).isNotEqualTo(SubstanceClass.UNKNOWN);
                });
    }

    @ParameterizedTest
    @FieldSource("WITH_CAS")
    void the_check_digit_of_a_cas_number_is_right(Substance substance) {
        assertThat(substance.cas()).matches("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");
        var digits = substance.cas().replace("-", "");

        int sum = 0;
        for (int place = 1; place < digits.length(); place++) {
            sum += place * (digits.charAt(digits.length() - 1 - place) - '0');
        }

        assertThat(sum % 10).isEqualTo(digits.charAt(digits.length() - 1) - '0');
    }

    @Test
    void no_two_substances_share_a_cas_number() {
        assertThat(WITH_CAS).extracting(Substance::cas).doesNotHaveDuplicates();
    }

    @Test
    void a_name_belongs_to_one_substance_alone_and_finds_it() {
        Map<String, Substance> owners = new HashMap<>();

        for (var substance : Substances.all()) {
            Stream.concat(Stream.of(substance.code().code(), substance.name()), substance.synonyms().stream())
                    .forEach(name -> {
                        var owner = owners.put(SubstanceCode.fold(name), substance);
                        assertThat(owner).as(name).isIn(null, substance);
                        assertThat(Substances.findByName(name)).contains(substance);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"fentanyl, fentanyl", "FENTANYL, fentanyl", "' Fentanil ', fentanyl", "Acetyl  Fentanyl, acetylfentanyl"
    })
    void is_found_by_code_name_or_synonym_in_any_case(String name, String code) {
        assertThat(Substances.findByName(name))
                .map(substance -> substance.code().code())
                .contains(code);
    }

    @Test
    void a_name_of_the_log_is_adopted_by_a_later_entry() {
        assertThat(Substances.today(SubstanceCode.other("Fentanil"))).isEqualTo(FENTANYL);
        assertThat(Substances.today(SubstanceCode.other("FENTANYL"))).isEqualTo(FENTANYL);
        assertThat(Substances.classOf(SubstanceCode.other("fentanil"))).isEqualTo(SubstanceClass.DRUG);
        assertThat(Substances.familyOf(SubstanceCode.other("fentanil"))).isEqualTo("fentanyls");
    }

    @Test
    void a_name_nobody_knows_stays_what_it_is() {
        var unknown = SubstanceCode.other("blue lotus of nowhere");

        assertThat(Substances.today(unknown)).isEqualTo(unknown);
        assertThat(Substances.find(unknown)).isEmpty();
        assertThat(Substances.classOf(unknown)).isEqualTo(SubstanceClass.UNKNOWN);
        assertThat(Substances.familyOf(unknown)).isEqualTo("unknown");
    }

    @Test
    void a_form_or_an_isomer_has_a_parent_that_is_registered_and_has_none_itself() {
        assertThat(Substances.parentOf(new SubstanceCode("crack"))).isEqualTo(new SubstanceCode("cocaine"));
        assertThat(Substances.parentOf(FENTANYL)).isEqualTo(FENTANYL);
        assertThat(Substances.parentOf(SubstanceCode.other("nobody knows")))
                .isEqualTo(SubstanceCode.other("nobody knows"));
        assertThat(Substances.all())
                .allSatisfy(substance -> assertThat(Substances.find(substance.parent()))
                        .get()
                        .extracting(Substance::parent)
                        .isEqualTo(substance.parent()));
    }

    @Test
    void a_registered_code_is_itself_today() {
        assertThat(Substances.today(FENTANYL)).isEqualTo(FENTANYL);
        assertThat(Substances.familyOf(FENTANYL)).isEqualTo("fentanyls");
    }

    @ParameterizedTest
    @CsvSource({"fentanil, fentanyl", "fentnayl, fentanyl", "Fentanyll, fentanyl", "cocain, cocaine", "herion, heroin"})
    void a_misspelt_name_is_near_to_the_right_one(String misspelt, String code) {
        assertThat(Substances.nearest(misspelt, 3)).hasSizeBetween(1, 3).first().isEqualTo(code);
    }

    @Test
    void a_name_like_nothing_is_near_to_nothing_however_long_it_is() {
        assertThat(Substances.nearest("qqqqqqqqqqqq", 3)).isEmpty();
        assertThat(Substances.nearest("q".repeat(1_000_000), 3)).isEmpty();
    }
}
