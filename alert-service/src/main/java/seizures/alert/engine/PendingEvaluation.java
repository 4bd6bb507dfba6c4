package seizures.alert.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Span;

/**
 * A series that is looked at again at the next tick, not at each report: its alert only grows, or its rule can wait.
 *
 * @param reports how many have come
 * @param at when the last of them was known
 * @param cause what came, where it is not reports alone
 */
record PendingEvaluation(
        String ruleId,
        Map<String, String> group,
        Span span,
        int reports,
        Instant at,
        @Nullable ChangeReason cause) {
    SeriesKey key() {
        return new SeriesKey(ruleId, new Group(group));
    }

    PendingEvaluation and(PendingEvaluation other) {
        var last = at.isAfter(other.at) ? at : other.at;
        return new PendingEvaluation(
                ruleId, group, span.and(other.span), reports + other.reports, last, together(other, last));
    }

    /** Coverage that changes twice before the next tick is one reason. */
    private @Nullable ChangeReason together(PendingEvaluation other, Instant last) {
        if (cause == null && other.cause == null) {
            return null;
        }
        boolean isSame = cause != null && other.cause != null && cause.text().equals(other.cause.text());
        return isSame ? other.cause : ChangeReason.mixed(last);
    }

    ChangeReason changeReason() {
        return cause == null ? ChangeReason.moreReports(reports, at) : cause;
    }
}
