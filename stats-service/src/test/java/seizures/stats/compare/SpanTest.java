package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.domain.registry.FiscalCalendar;

class SpanTest {
    @Test
    void a_range_of_fiscal_years_has_each_of_them() {
        assertThat(parse("FY2018..FY2022"))
                .extracting(Span::label)
                .containsExactly("FY2018", "FY2019", "FY2020", "FY2021", "FY2022");
        assertThat(parse("FY2024")).containsExactly(new Span("FY2024", YearMonth.of(2023, 10), 12));
    }

    @Test
    void quarters_and_months_go_over_the_turn_of_the_year() {
        assertThat(parse("2023-Q3..2024-Q1")).extracting(Span::label).containsExactly("2023-Q3", "2023-Q4", "2024-Q1");
        assertThat(parse("2023-11..2024-02"))
                .extracting(Span::label)
                .containsExactly("2023-11", "2023-12", "2024-01", "2024-02");
        assertThat(parse("2022..2024")).extracting(Span::label).containsExactly("2022", "2023", "2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FY24", "2024-13", "2024-Q5", "FY2024..2025", "2024-03..2024-01", "", "FY0001..FY2024", ".."})
    void what_is_no_period_is_refused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Span> parse(String text) {
        return Span.parse(text, FiscalCalendar.find("US").orElseThrow());
    }
}
