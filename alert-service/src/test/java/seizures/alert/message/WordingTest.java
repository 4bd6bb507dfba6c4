package seizures.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording ENGLISH = Language.ENGLISH.wording();
    private static final Wording SPANISH = Language.SPANISH.wording();

    @ParameterizedTest
    @CsvSource({
        "PT24H, 24 hours, 24 horas",
        "PT1248H, 52 days, 52 días",
        "PT1H, 1 hour, 1 hora",
        "PT90M, 90 minutes, 90 minutos",
        "P2D, 48 hours, 48 horas"
    })
    void durations_are_words(Duration duration, String english, String spanish) {
        assertThat(ENGLISH.duration(duration)).isEqualTo(english);
        assertThat(SPANISH.duration(duration)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"206000000; 206,000,000", "12.00; 12", "0.8125; 0.812", "1234.5678; 1,234.57"})
    void numbers_have_separators_and_no_more_digits_than_they_need(BigDecimal number, String words) {
        assertThat(ENGLISH.number(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"23401600; 23,400,000", "12; 12", "1000; 1,000", "999600; 1,000,000"})
    void an_estimate_has_three_digits(BigDecimal number, String words) {
        assertThat(ENGLISH.rough(number)).isEqualTo(words);
    }

    @Test
    void days_are_a_day_a_month_or_a_stretch() {
        var first = LocalDate.of(2026, 11, 1);
        assertThat(ENGLISH.days(first, first)).isEqualTo("on 1 Nov 2026");
        assertThat(ENGLISH.days(first, LocalDate.of(2026, 11, 30))).isEqualTo("in November 2026");
        assertThat(ENGLISH.days(first, LocalDate.of(2026, 11, 7))).isEqualTo("from 1 Nov 2026 to 7 Nov 2026");
        assertThat(SPANISH.days(first, LocalDate.of(2026, 11, 30))).isEqualTo("en noviembre de 2026");
    }

    @Test
    void an_instant_is_local_time_with_its_zone_and_utc() {
        assertThat(ENGLISH.instant(Instant.parse("2026-11-30T03:09:00Z"), ZoneId.of("America/Matamoros")))
                .isEqualTo("on 29 Nov 2026, 21:09 America/Matamoros (30 Nov 2026, 03:09 UTC)");
    }

    @Test
    void a_list_names_three_and_counts_the_others() {
        assertThat(ENGLISH.list(List.of("a"))).isEqualTo("a");
        assertThat(ENGLISH.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(ENGLISH.list(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
    }
}
