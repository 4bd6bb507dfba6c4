package seizures.console.restated;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one kind of cause moved.
 *
 * @param kind FIRST (reports of seizures that were unknown), LATER (corrections, retractions and laboratory results), MERGED or
 *     OVERLAP
 * @param count of causes
 */
record CauseShare(String kind, long count, long seizures, String massMicrograms) {
    static List<CauseShare> of(List<Restatement.Cause> causes) {
        return Stream.of("FIRST", "LATER", "MERGED", "OVERLAP")
                .map(kind -> of(
                        kind,
                        causes.stream()
                                .filter(cause -> cause.kind().equals(kind))
                                .toList()))
                .filter(share -> share.count > 0)
                .toList();
    }

    private static CauseShare of(String kind, List<Restatement.Cause> causes) {
        return new CauseShare(
                kind,
                causes.size(),
                causes.stream().mapToLong(cause -> cause.change().seizures()).sum(),
                causes.stream()
                        .map(cause -> new BigInteger(cause.change().massMicrograms()))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .toString());
    }
}
