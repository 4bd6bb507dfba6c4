package seizures.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate LAST = LocalDate.parse("2024-03-15");

    /** So many days up to {@link #LAST}, so far apart. */
    private static Stream<LocalDate> days(int count, int apart) {
        return IntStream.range(0, count).mapToObj(i -> LAST.minusDays((long) i * apart));
    }

    private static Rhythm rhythm(int count, int apart) {
        return days(count, apart).reduce(Rhythm.NONE, Rhythm::with, (a, b) -> b);
    }

    @Test
    void a_daily_reporter_may_miss_a_day_and_is_silent_after_a_few() {
        assertThat(rhythm(60, 1).isSilent(LAST.plusDays(1))).isFalse();
        assertThat(rhythm(60, 1).isSilent(LAST.plusDays(4))).isTrue();
    }

    @Test
    void a_monthly_reporter_is_silent_when_the_next_month_is_weeks_late() {
        assertThat(rhythm(20, 30).isSilent(LAST.plusDays(40))).isFalse();
        assertThat(rhythm(20, 30).isSilent(LAST.plusDays(60))).isTrue();
    }

    @Test
    void who_was_heard_of_on_few_days_has_no_rhythm_to_lose() {
        assertThat(rhythm(Pauses.LEAST, 1).isRegular()).isFalse();
        assertThat(rhythm(Pauses.LEAST, 1).isSilent(LAST.plusDays(100))).isFalse();
        assertThat(rhythm(Pauses.LEAST + 1, 1).isSilent(LAST.plusDays(100))).isTrue();
    }

    @Test
    void who_was_not_heard_of_for_more_than_a_year_has_gone_for_good() {
        assertThat(rhythm(10, 1).isSilent(LAST.plusDays(366))).isTrue();
        assertThat(rhythm(10, 1).isSilent(LAST.plusDays(367))).isFalse();
    }

    @Test
    void the_order_in_which_days_come_is_of_no_account() {
        var days = new ArrayList<>(days(90, 3).toList());
        Collections.shuffle(days, new Random(5));

        assertThat(days.stream().reduce(Rhythm.NONE, Rhythm::with, (a, b) -> b)).isEqualTo(rhythm(90, 3));
        assertThat(rhythm(90, 3).days()).hasSize(Pauses.NEWEST + 1);
    }
}
