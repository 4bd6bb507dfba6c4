package seizures.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {
    @ParameterizedTest
    @CsvSource({
        "2022-11-22, , 2022-11-21, false",
        "2022-11-22, , 2022-11-22, true",
        "2022-11, , 2022-10-31, false",
        "2022-11, , 2022-11-01, true",
        "2018, 2020, 2020-12-31, true",
        "2018, 2020, 2021-01-01, false",
        ", 2020-03-01, 2020-03-01, true",
        ", 2020-03-01, 2020-03-02, false",
        ", , 1900-01-01, true"
    })
    void an_entry_holds_from_the_beginning_of_what_it_says_to_its_end(
            String from, String to, String day, boolean holds) {
        assertThat(new Controls.Entry("UN 1988 Table I", "norfentanyl", "Norfentanyl", from, to, "INCB").holdsOn(day))
                .isEqualTo(holds);
    }
}
