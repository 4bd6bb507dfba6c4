package seizures.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.CommonProblem;

class IntakeMetricsTest {
    private static final Answer REFUSED = new Answer.Declined(CommonProblem.BAD_REQUEST.because("of a test"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeMetrics metrics = new IntakeMetrics(meters);

    private static Caller of(String... agencies) {
        return new Caller("x", Set.of(Role.REPORTER), Set.of(agencies));
    }

    private double reports(String agency) {
        return meters.get("seizure.agency.reports")
                .tags("agency", agency, "outcome", "rejected")
                .counter()
                .count();
    }

    @Test
    void reports_are_counted_by_the_agency_of_the_token() {
        var _ = metrics.count(REFUSED, of("US-CBP"));
        var _ = metrics.count(REFUSED, of("US-CBP"));
        var _ = metrics.count(REFUSED, of("US-CBP", "US-DEA"));
        var _ = metrics.count(REFUSED, of(Caller.ALL));

        assertThat(reports("US-CBP")).isEqualTo(2);
        assertThat(reports("several")).isEqualTo(1);
        assertThat(reports("any")).isEqualTo(1);
        assertThat(meters.get("seizure.reports.received").counter().count()).isEqualTo(4);
    }

    @Test
    void more_agencies_than_anybody_has_are_others() {
        for (int number = 0; number < 250; number++) {
            var _ = metrics.count(REFUSED, of("XX-" + number));
        }

        assertThat(reports("others")).isEqualTo(50);
    }
}
