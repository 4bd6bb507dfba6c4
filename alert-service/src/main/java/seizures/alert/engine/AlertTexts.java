package seizures.alert.engine;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.PastYear;
import seizures.alert.kind.Question;
import seizures.alert.kind.ReportCoverage;
import seizures.alert.message.AlertMessages;
import seizures.alert.message.AlertStory;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.contract.AlertVersion;

/** Gives versions their words, and what is usual: for that each series is read once a month of alerts between two ticks. */
final class AlertTexts {
    private static final int MONTHS = 12;

    private final AlertMessages messages;
    private final Map<Past, Optional<PastYear>> known = new HashMap<>();

    AlertTexts(AlertMessages messages) {
        this.messages = messages;
    }

    /** The twelve whole months of a series before a month. */
    private record Past(SeriesKey key, Span span) {}

    /**
     * @param before the version before, where there is one
     * @param series of the rule and group, whole
     */
    AlertVersion told(
            NewVersion next, ActiveRule rule, @Nullable AlertVersion before, Series series, ReportCoverage coverage) {
        var past = usual(next.version(), rule, series, coverage);
        return messages.told(new AlertStory(
                next.version(),
                rule.rule(),
                next.points(),
                next.reason(),
                before == null ? null : before.observed(),
                past.orElse(null)));
    }

    private Optional<PastYear> usual(AlertVersion alert, ActiveRule rule, Series series, ReportCoverage coverage) {
        var month = Span.of(alert.window())
                .from()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1);
        var past = new Past(IndexedAlert.keyOf(alert), Span.ofDays(month.minusMonths(MONTHS), month.minusDays(1)));
        return known.computeIfAbsent(
                past,
                unseen -> rule.rule()
                        .when()
                        .usual(new Question(
                                series,
                                rule.rule().measure(),
                                past.span(),
                                past.span().to(),
                                coverage)));
    }

    /** What is usual may have changed since. */
    void forgetUsual() {
        known.clear();
    }
}
