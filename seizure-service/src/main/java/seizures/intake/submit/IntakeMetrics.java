package seizures.intake.submit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import seizures.commons.access.Caller;

/**
 * What agencies sent, one by one or as lines of a bulk: {@code received = accepted + rejected + unknown}. A dry run is
 * not counted.
 *
 * <ul>
 *   <li>accepted: the brokers have it, now or from before.
 *   <li>rejected: it was not taken, and the answer says why.
 *   <li>unknown: answered 503; it may be in the log or not.
 * </ul>
 */
final class IntakeMetrics {
    private static final int MOST_AGENCIES = 200;

    private final MeterRegistry registry;
    private final Set<String> agencies = ConcurrentHashMap.newKeySet();
    private final Map<AgencyOutcome, Counter> byAgency = new ConcurrentHashMap<>();
    private final Counter received;
    private final Counter accepted;
    private final Counter rejected;
    private final Counter unknown;
    private final Timer durable;

    private record AgencyOutcome(String agency, String outcome) {}

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        received = Counter.builder("seizure.reports.received")
                .description("Reports, corrections, retractions and results that were answered")
                .register(registry);
        accepted = outcome("accepted", registry);
        rejected = outcome("rejected", registry);
        unknown = outcome("unknown", registry);
        durable = Timer.builder("seizure.report.durable")
                .description("From a report's sending to the brokers' word that they have it")
                .register(registry);
    }

    private static Counter outcome(String outcome, MeterRegistry registry) {
        return Counter.builder("seizure.reports")
                .description("Submissions by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** The brokers have a report. */
    void durable(Duration since) {
        durable.record(since);
    }

    Answer count(Answer answer, Caller caller) {
        if (answer instanceof Answer.Ignored) {
            return answer;
        }
        received.increment();
        var outcome = switch (answer.outcome()) {
            case NEW, RESTATED, RETRACTED, ANALYSED, LINKED, UNCHANGED -> accepted;
            case UNKNOWN -> unknown;
            case REFUSED, IGNORED -> rejected;
        };
        outcome.increment();
        byAgency.computeIfAbsent(
                        new AgencyOutcome(
                                agencyOf(caller),
                                Objects.requireNonNull(outcome.getId().getTag("outcome"))),
                        this::byAgency)
                .increment();
        return answer;
    }

    private Counter byAgency(AgencyOutcome counted) {
        return Counter.builder("seizure.agency.reports")
                .description("Submissions by the agency of who sent them, and what came of them")
                .tag("agency", counted.agency())
                .tag("outcome", counted.outcome())
                .register(registry);
    }

    /** As the token says it: the agency, {@code several}, or {@code any}; at most 200 agencies by name. */
    private String agencyOf(Caller caller) {
        if (caller.speaksForAll()) {
            return "any";
        }
        var named = caller.agencies().size() == 1 ? caller.agencies().iterator().next() : "several";
        if (agencies.size() < MOST_AGENCIES) {
            agencies.add(named);
        }
        return agencies.contains(named) ? named : "others";
    }
}
