package seizures.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {
    @Test
    void a_reporter_with_fewer_than_eight_pauses_has_no_rhythm() {
        assertThat(Pauses.of(Collections.nCopies(7, 1))).isEmpty();
        assertThat(Pauses.of(Collections.nCopies(8, 1))).isPresent();
    }

    @Test
    void one_day_off_is_usual_for_a_daily_reporter_and_a_week_is_not() {
        var daily = pauses(Collections.nCopies(60, 0));

        assertThat(daily.isUsual(1)).isTrue();
        assertThat(daily.isUsual(7)).isFalse();
    }

    @Test
    void weekends_are_usual_for_an_office_that_closes_on_them() {
        var office = new ArrayList<Integer>();
        for (int week = 0; week < 12; week++) {
            office.addAll(List.of(0, 0, 0, 0, 2));
        }

        assertThat(pauses(office).isUsual(2)).isTrue();
        assertThat(pauses(office).isUsual(4)).isTrue();
        assertThat(pauses(office).isUsual(14)).isFalse();
    }

    @Test
    void an_outage_of_two_years_does_not_make_the_next_one_usual() {
        var before = new ArrayList<>(Collections.nCopies(30, 2));
        int longest = pauses(before).longest(0.001);
        before.add(730);

        assertThat(pauses(before).isUsual(365)).isFalse();
        assertThat(pauses(before).longest(0.001)).isBetween(longest - 1, longest + 1);
    }

    @Test
    void a_longer_pause_is_rarer() {
        var weekly = pauses(List.of(6, 6, 7, 5, 6, 8, 6, 6, 5, 7));

        assertThat(weekly.probability(20)).isLessThan(weekly.probability(10));
        assertThat(weekly.longest(0.001)).isGreaterThanOrEqualTo(weekly.longest(0.01));
    }

    private static Pauses pauses(List<Integer> lengths) {
        return Pauses.of(lengths).orElseThrow();
    }
}
