package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Controls.Standing;

class ControlsTest {
    @ParameterizedTest
    @CsvSource({
        "isotonitazene, 2020-08-19, NOT_CONTROLLED",
        "isotonitazene, 2020-08-20, CONTROLLED",
        "4-anilino-n-phenethylpiperidine, 2009-12-31, NOT_CONTROLLED",
        "4-anilino-n-phenethylpiperidine, 2010-08-15, UNCERTAIN",
        "4-anilino-n-phenethylpiperidine, 2010-09-01, CONTROLLED",
        "1-boc-4-piperidone, 2023-04-30, NOT_CONTROLLED",
        "1-boc-4-piperidone, 2024-06-01, CONTROLLED",
        "xylazine, 2026-10-01, NOT_CONTROLLED",
        "methoxetamine, 2015-06-01, UNCERTAIN",
        "methoxetamine, 2026-10-01, CONTROLLED",
        "other:fentanil, 2024-01-01, CONTROLLED",
        "other:nobody knows, 2024-01-01, NOT_CONTROLLED",
    })
    void was_it_controlled_when_it_was_seized(String substance, LocalDate day, Standing standing) {
        assertThat(Controls.on(new SubstanceCode(substance), day)).isEqualTo(standing);
    }

    @Test
    void a_substance_that_moved_is_on_one_list_after_the_other() {
        var anhydride = new SubstanceCode("acetic-anhydride");

        assertThat(Controls.listsOn(anhydride, LocalDate.of(1995, 1, 1), Standing.CONTROLLED))
                .containsExactly("1988-II");
        assertThat(Controls.listsOn(anhydride, LocalDate.of(2001, 6, 1), Standing.UNCERTAIN))
                .containsExactlyInAnyOrder("1988-I", "1988-II");
        assertThat(Controls.listsOn(anhydride, LocalDate.of(2024, 1, 1), Standing.CONTROLLED))
                .containsExactly("1988-I");
    }

    @Test
    void the_lists_of_the_united_nations_are_those_that_the_register_of_substances_names() {
        var today = LocalDate.of(2026, 10, 1);
        for (var row : RegistryFile.rows("substances.csv")) {
            var named = new TreeSet<>(Stream.of(row.get("un_schedule_or_table").split(";"))
                    .filter(list -> !list.isBlank())
                    .toList());
            var controlled =
                    Controls.listsOn(new SubstanceCode(row.get("substance")), today, Standing.CONTROLLED).stream()
                            .filter(list -> !list.startsWith("US-"))
                            .toList();

            assertThat(new TreeSet<>(controlled)).as(row.get("substance")).isEqualTo(named);
        }
    }

    @Test
    void every_row_is_of_a_registered_substance_and_names_its_source() {
        for (var row : RegistryFile.rows("controls.csv")) {
            assertThat(Substances.find(new SubstanceCode(row.get("substance"))))
                    .as(row.get("substance"))
                    .isPresent();
            assertThat(row.get("list"))
                    .matches("1961-(I|II|III|IV)|1971-(I|II|III|IV)|1988-(I|II)|US-CSA-(I|II|III|IV|V)|US-LIST-I");
            assertThat(row.get("source")).isNotBlank();
        }
    }
}
