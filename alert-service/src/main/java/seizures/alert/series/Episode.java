package seizures.alert.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.SeizureId;

/**
 * A stretch of a series in which its rule holds, by all that is known now.
 *
 * @param key tells it from the other episodes of the series; the same for the same episode
 * @param observed in the unit of the rule's measure, rounded once
 * @param seizures those that carry it, the largest first, cut to {@link #MOST_SEIZURES}
 * @param count all of them
 * @param raisedAt when it was known, by the newest state of knowledge without interruption
 * @param probability of this or more if nothing has changed, where the kind knows it
 * @param grounds why it is one, in words, where the numbers do not say it all
 */
public record Episode(
        String key,
        Span window,
        BigDecimal observed,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal upperBound,
        @Nullable BigDecimal score,
        List<SeizureId> seizures,
        int count,
        Instant raisedAt,
        @Nullable BigDecimal probability,
        List<String> grounds) {
    public static final int MOST_SEIZURES = 100;

    /** @param seizures all that carry it */
    public static Episode of(
            String key,
            Span window,
            BigDecimal observed,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal upperBound,
            @Nullable BigDecimal score,
            List<SeizureId> seizures,
            Instant raisedAt,
            @Nullable BigDecimal probability,
            List<String> grounds) {
        return new Episode(
                key,
                window,
                observed,
                expected,
                upperBound,
                score,
                List.copyOf(seizures.subList(0, Math.min(MOST_SEIZURES, seizures.size()))),
                seizures.size(),
                raisedAt,
                probability,
                grounds);
    }
}
