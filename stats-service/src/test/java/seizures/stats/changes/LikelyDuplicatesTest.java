package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import seizures.commons.request.ProblemException;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.stats.Histories;

class LikelyDuplicatesTest {
    private static final SeizureChange CBP =
            Histories.known("US-CBP-1", "UNLOCODE:USLRD", "2024-03-15", "2024-03-16", fentanyl(5_000_000_000L));
    private static final SeizureChange DEA = Histories.by(
            "US-DEA",
            Histories.known("US-DEA-7", "SCHEDULE_D:2304", "2024-03-15", "2024-03-17", fentanyl(4_900_000_000L)));

    private final RejectedPairs rejected = new RejectedPairs();

    @Test
    void two_agencies_with_nearly_the_same_on_one_day_at_one_port_are_a_pair() {
        assertThat(pairs("", CBP, DEA)).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.a().seizureId(), pair.b().seizureId())).containsExactly("US-CBP-1", "US-DEA-7");
            assertThat(pair.reasons()).containsExactly(ReportPair.Reason.SAME_PORT, ReportPair.Reason.NEAR_AMOUNT);
            assertThat(pair.sharedSubstances()).containsExactly("fentanyl");
        });
    }

    @Test
    void another_day_amount_or_the_same_agency_is_no_pair() {
        var nextDay = Histories.by(
                "US-DEA",
                Histories.known("US-DEA-7", "UNLOCODE:USLRD", "2024-03-16", "2024-03-17", fentanyl(5_000_000_000L)));
        var twice = Histories.by(
                "US-DEA",
                Histories.known("US-DEA-7", "UNLOCODE:USLRD", "2024-03-15", "2024-03-17", fentanyl(9_000_000_000L)));
        var own = Histories.known("US-CBP-2", "UNLOCODE:USLRD", "2024-03-15", "2024-03-16", fentanyl(5_000_000_000L));

        assertThat(pairs("", CBP, nextDay)).isEmpty();
        assertThat(pairs("", CBP, twice)).isEmpty();
        assertThat(pairs("", CBP, own)).isEmpty();
    }

    @Test
    void what_counts_no_more_or_was_rejected_is_no_pair() {
        assertThat(pairs("", CBP, DEA, Histories.taken(DEA, 2, Instant.parse("2024-03-18T00:00:00Z"))))
                .isEmpty();

        rejected.take(new LinkEvent.Distinguished(
                new SeizureId("US-CBP-1"), new SeizureId("US-DEA-7"), Instant.EPOCH, "two trucks"));
        assertThat(pairs("", CBP, DEA)).isEmpty();
    }

    @Test
    void an_agency_asks_for_pairs_with_its_own_reports() {
        assertThat(pairs("US-DEA", CBP, DEA)).hasSize(1);
        assertThat(pairs("MX-ANAM", CBP, DEA)).isEmpty();
    }

    @Test
    void more_than_a_year_is_refused() {
        assertThatThrownBy(() -> DuplicatesQuery.parse(
                        Map.of("from", List.of("2020"), "to", List.of("2024-03-15")), LocalDate.of(2024, 4, 1)))
                .isInstanceOf(ProblemException.class);
    }

    private List<ReportPair> pairs(String agency, SeizureChange... reports) {
        var changes = new Changes();
        changes.take(List.of(reports));
        var query = DuplicatesQuery.parse(
                agency.isEmpty() ? Map.of() : Map.of("agency", List.of(agency)), LocalDate.of(2024, 4, 1));
        return LikelyDuplicates.of(query, changes, rejected);
    }

    private static Contribution fentanyl(long micrograms) {
        return new Contribution(
                new SubstanceCode("fentanyl"), Form.POWDER, Evidence.PRESUMPTIVE, micrograms, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
