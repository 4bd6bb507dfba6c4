package seizures.console.counts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which buckets of an answer reports are known to be missing of.
 *
 * @param listed whether the answer says of every day whether it is covered
 * @param buckets that have a row, and miss reports
 * @param periods that are missing: days, months, or ranges of them around {@code ..}
 */
record Gaps(boolean listed, Set<String> buckets, List<String> periods) {
    static Gaps of(CountAnswer answer) {
        var coverage = answer.total().coverage();
        var missing =
                coverage == null || coverage.missing() == null ? List.<CountAnswer.Missing>of() : coverage.missing();
        boolean listed = coverage != null
                && coverage.moreAgencies() == null
                && missing.stream().allMatch(one -> one.morePeriods() == null)
                && (coverage.complete() || !missing.isEmpty());
        return new Gaps(
                listed,
                answer.rows().stream()
                        .filter(CountAnswer.Row::isUncovered)
                        .map(CountAnswer.Row::bucket)
                        .collect(Collectors.toSet()),
                missing.stream().flatMap(one -> one.periods().stream()).toList());
    }

    boolean isMissing(String bucket) {
        String first = BucketPeriod.firstDay(bucket);
        String last = BucketPeriod.lastDay(bucket);
        return buckets.contains(bucket)
                || (first != null
                        && last != null
                        && periods.stream().anyMatch(period -> overlaps(period, first, last)));
    }

    /** Whether nothing is missing, so that a bucket without a row is zero. */
    boolean isComplete(String bucket) {
        return listed && BucketPeriod.firstDay(bucket) != null && !isMissing(bucket);
    }

    private static boolean overlaps(String period, String first, String last) {
        var ends = Stream.of(period.split("\\.\\.", -1)).toList();
        return day(ends.getFirst(), "-01").compareTo(last) <= 0
                && day(ends.getLast(), "-31").compareTo(first) >= 0;
    }

    private static String day(String dayOrMonth, String ofMonth) {
        return dayOrMonth.length() == 7 ? dayOrMonth + ofMonth : dayOrMonth;
    }
}
