package seizures.stats.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.Happened;
import seizures.contract.SealEvent.DaySealed;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.SealEvent.PeriodUnlocked;

class EditionsTest {
    private static final Agency CBP = new Agency("US-CBP");
    private static final LocalDate DAY = LocalDate.of(2024, 9, 30);

    @Test
    void a_sealed_day_is_kept_for_ever_once_it_is_settled_and_not_told_of_before() {
        var editions = EditionsOf.events(List.of(sealed("2024-09-30", "2024-10-01T09:00:00Z")));

        assertThatThrownBy(() -> editions.cacheControl(DAY)).isInstanceOf(Unsettled.class);
        assertThat(editions.cacheControl(DAY.plusDays(1))).isEqualTo("no-cache");
        editions.settle(DAY);
        assertThat(editions.cacheControl(DAY)).contains("immutable");
        assertThat(editions.cacheControl(DAY.minusYears(3))).contains("immutable");
        assertThat(editions.cacheControl(DAY.plusDays(1))).isEqualTo("no-cache");
        assertThat(editions.toSettle()).isEmpty();
    }

    @Test
    void a_later_seal_leaves_the_editions_before_it_as_they_are() {
        var editions = EditionsOf.events(List.of(sealed("2024-09-30", "2024-10-01T09:00:00Z")));
        editions.settle(DAY);

        editions.take(sealed("2024-09-15", "2024-10-02T09:00:00Z"));
        editions.take(sealed("2024-10-31", "2024-11-01T09:00:00Z"));

        assertThat(editions.sealedAt(DAY)).contains(Instant.parse("2024-10-01T09:00:00Z"));
        assertThat(editions.cacheControl(DAY)).contains("immutable");
        assertThat(editions.sealedAt(DAY.plusDays(1))).contains(Instant.parse("2024-11-01T09:00:00Z"));
        assertThatThrownBy(() -> editions.cacheControl(DAY.plusDays(1))).isInstanceOf(Unsettled.class);
    }

    @Test
    void before_the_seals_are_read_nothing_is_told() {
        assertThatThrownBy(() -> new Editions().cacheControl(DAY)).isInstanceOf(Unsettled.class);
    }

    @Test
    void what_was_final_is_told_as_it_was_when_each_day_ended() {
        var editions = EditionsOf.events(List.of(
                locked("2024-11-05T12:00:00Z"),
                new PeriodUnlocked(CBP, "FY2023", "reviewer", Instant.parse("2024-11-20T12:00:00Z"), "too early")));
        var inside = new Happened("2023-09-30");

        assertThat(editions.finality(LocalDate.of(2024, 11, 4)).isFinal(CBP, inside))
                .isFalse();
        assertThat(editions.finality(LocalDate.of(2024, 11, 5)).isFinal(CBP, inside))
                .isTrue();
        assertThat(editions.finality(LocalDate.of(2024, 11, 19)).isFinal(CBP, inside))
                .isTrue();
        assertThat(editions.finality(LocalDate.of(2024, 11, 20)).isFinal(CBP, inside))
                .isFalse();
    }

    @Test
    void a_lock_is_of_one_agency_and_of_its_days() {
        var finality =
                EditionsOf.events(List.of(locked("2024-11-05T12:00:00Z"))).finality(LocalDate.of(2024, 12, 1));

        assertThat(finality.isFinal(CBP, new Happened("2022-10"))).isTrue();
        assertThat(finality.isFinal(CBP, new Happened("2023-10-01"))).isFalse();
        assertThat(finality.isFinal(CBP, new Happened("2022-09"))).isFalse();
        assertThat(finality.isFinal(new Agency("MX-ANAM"), new Happened("2022-10")))
                .isFalse();
    }

    private static DaySealed sealed(String day, String at) {
        return new DaySealed(LocalDate.parse(day), "reviewer", Instant.parse(at), null);
    }

    private static PeriodLocked locked(String at) {
        return new PeriodLocked(
                CBP,
                "FY2023",
                LocalDate.of(2022, 10, 1),
                LocalDate.of(2023, 9, 30),
                "reviewer",
                Instant.parse(at),
                null);
    }
}
