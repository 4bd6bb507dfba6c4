package seizures.alert.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertVersion.Reference;

/**
 * A stretch of a series in which its rule holds, by all that is known now.
 *
 * @param key tells it from the other episodes of the series; the same for the same episode
 * @param observed in the unit of the rule's measure, rounded once
 * @param carriers the seizures that it rests on
 * @param raisedAt when it was known, by the newest state of knowledge without interruption
 * @param probability of this or more if nothing has changed, where the kind knows it
 * @param reference what expected rests on, where the kind knows it
 * @param grounds why it is one, in words, where the numbers do not say it all
 * @param points that it rests on
 * @param subject the value that is new, or whose share rose, or what became of a commitment; for the kinds that find one
 */
public record Episode(
        String key,
        Span window,
        BigDecimal observed,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal upperBound,
        @Nullable BigDecimal score,
        Carriers carriers,
        Instant raisedAt,
        @Nullable BigDecimal probability,
        @Nullable Reference reference,
        List<String> grounds,
        List<Point> points,
        @Nullable String subject) {
    /** One without a reference and a subject. */
    public static Episode of(
            String key,
            Span window,
            BigDecimal observed,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal upperBound,
            @Nullable BigDecimal score,
            Carriers carriers,
            Instant raisedAt,
            @Nullable BigDecimal probability,
            List<String> grounds,
            List<Point> points) {
        return new Episode(
                key,
                window,
                observed,
                expected,
                upperBound,
                score,
                carriers,
                raisedAt,
                probability,
                null,
                grounds,
                points,
                null);
    }

    /** Those of them that touch a stretch of time. */
    public static List<Episode> touching(Span span, List<Episode> episodes) {
        return episodes.stream()
                .filter(episode -> episode.window().overlaps(span))
                .toList();
    }

    /** With what it is compared to. */
    public Episode restingOn(@Nullable Reference reference) {
        return with(reference, subject);
    }

    /** With what in its series it is about, a substance for example. */
    public Episode about(String subject) {
        return with(reference, subject);
    }

    private Episode with(@Nullable Reference reference, @Nullable String subject) {
        return new Episode(
                key,
                window,
                observed,
                expected,
                upperBound,
                score,
                carriers,
                raisedAt,
                probability,
                reference,
                grounds,
                points,
                subject);
    }
}
