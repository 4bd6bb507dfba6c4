package seizures.alert.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.QueryFields;
import seizures.contract.AlertCommand.Judgement;
import seizures.contract.AlertState;
import seizures.contract.SeizureId;

/**
 * The part of a query that is about what people did with an alert, and what the alert rests on.
 *
 * @param acknowledged whether somebody takes care of it; null where that does not matter
 * @param outcomes that it was judged to have; empty for any
 * @param assignees whose task it is; empty for anybody's
 * @param seizures of which its evidence names one; empty for any
 * @param open whether it fires or is pending and was not dismissed; null where that does not matter
 */
record Handling(
        @Nullable Boolean acknowledged,
        Set<Judgement> outcomes,
        Set<String> assignees,
        Set<SeizureId> seizures,
        @Nullable Boolean open) {
    static final List<String> PARAMETERS = List.of("acknowledged", "outcome", "assignee", "seizure", "open");

    private static final List<Boolean> FLAGS = List.of(true, false);

    static Handling parse(QueryFields query) {
        return new Handling(
                query.oneOf("acknowledged", FLAGS, String::valueOf).orElse(null),
                Set.copyOf(query.anyOf("outcome", List.of(Judgement.values()), Judgement::name)),
                Set.copyOf(query.all("assignee")),
                Set.copyOf(query.all("seizure").stream()
                        .map(text -> query.take("seizure", () -> new SeizureId(text)))
                        .flatMap(Optional::stream)
                        .toList()),
                query.oneOf("open", FLAGS, String::valueOf).orElse(null));
    }

    boolean takes(AlertSummary alert, Acts acts) {
        var id = alert.alertId();
        return (acknowledged == null
                        || acknowledged
                                == acts.acknowledgement(id, alert.severity()).isPresent())
                && (outcomes.isEmpty()
                        || acts.outcome(id)
                                .filter(act -> outcomes.contains(act.judgement()))
                                .isPresent())
                && (assignees.isEmpty()
                        || acts.assignment(id)
                                .filter(act -> assignees.contains(act.assignee()))
                                .isPresent())
                && (open == null || open == isOpen(alert, acts))
                && (seizures.isEmpty() || restsOnOne(alert));
    }

    private static boolean isOpen(AlertSummary alert, Acts acts) {
        boolean holds = alert.state() == AlertState.FIRING || alert.state() == AlertState.PENDING;
        return holds
                && acts.outcome(alert.alertId())
                        .filter(act -> act.judgement() == Judgement.DISMISSED)
                        .isEmpty();
    }

    private boolean restsOnOne(AlertSummary alert) {
        var evidence = AlertList.alert(alert).evidence();
        return Stream.concat(
                        evidence.seizures().stream(),
                        evidence.alsoReportedAs().values().stream().flatMap(List::stream))
                .anyMatch(seizures::contains);
    }
}
