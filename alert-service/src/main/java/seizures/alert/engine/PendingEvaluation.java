package seizures.alert.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Group;
import seizures.alert.series.SeriesKey;
import seizures.alert.series.Span;

/**
 * A series that is looked at again at the next tick, not at each report: its alert only grows, or its rule can wait.
 *
 * @param reports how many have come
 * @param at when the last of them was known
 * @param reason what came, in words, where it is not reports alone
 */
public record PendingEvaluation(
        String ruleId,
        Map<String, String> group,
        Span span,
        int reports,
        Instant at,
        @Nullable String reason) {
    SeriesKey key() {
        return new SeriesKey(ruleId, new Group(group));
    }

    PendingEvaluation and(PendingEvaluation other) {
        return new PendingEvaluation(
                ruleId,
                group,
                span.and(other.span),
                reports + other.reports,
                at.isAfter(other.at) ? at : other.at,
                reason == null && other.reason == null ? null : "reports and corrections");
    }

    ChangeReason changeReason() {
        var more = reports == 1 ? "one more report" : reports + " more reports";
        return new ChangeReason(reason == null ? more : reason, at);
    }
}
