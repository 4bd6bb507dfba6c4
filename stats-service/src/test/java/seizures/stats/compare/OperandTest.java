package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import seizures.domain.registry.FiscalCalendar;

class OperandTest {
    private static final Predicate<YearMonth> COVERED =
            month -> !month.isBefore(YearMonth.of(2018, 10)) && !month.isAfter(YearMonth.of(2024, 6));

    @Test
    void a_year_that_is_not_over_is_compared_with_the_same_months_of_the_other_years() {
        var pair = pair("FY2024", "FY2022..FY2023", true);

        assertThat(pair.a().months()).hasSize(9);
        assertThat(pair.b().months()).hasSize(18).doesNotContain(YearMonth.of(2022, 8));
        assertThat(pair.leftOut()).containsExactlyInAnyOrder(Month.JULY, Month.AUGUST, Month.SEPTEMBER);
    }

    @Test
    void full_years_are_compared_in_full() {
        assertThat(pair("FY2023", "FY2019..FY2022", true).leftOut()).isEmpty();
        assertThat(pair("FY2023", "FY2019..FY2022", true).b().months()).hasSize(48);
    }

    @Test
    void a_year_without_any_data_is_left_out_and_cuts_no_other() {
        var pair = pair("FY2023", "FY2018..FY2022", true);

        assertThat(pair.b().withoutData()).extracting(Span::label).containsExactly("FY2018");
        assertThat(pair.b().periods()).hasSize(4);
        assertThat(pair.leftOut()).isEmpty();
    }

    @Test
    void months_are_meant_as_they_are_named() {
        var pair = pair("2024-05..2024-06", "2023-01..2023-03", true);

        assertThat(pair.a().months()).hasSize(2);
        assertThat(pair.b().months()).hasSize(3);
    }

    @Test
    void as_named_each_year_has_all_its_months() {
        assertThat(pair("FY2024", "FY2023", false).b().months()).hasSize(12);
    }

    private static Operand.Pair pair(String a, String b, boolean isLikeForLike) {
        return Operand.pair(spans(a), spans(b), COVERED, isLikeForLike);
    }

    private static List<Span> spans(String text) {
        return Span.parse(text, FiscalCalendar.find("US").orElseThrow());
    }
}
