package seizures.intake.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Circumstances;
import seizures.contract.Seizure;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.domain.contribution.Contributions;

/**
 * How a record stands from a time on, as known then.
 *
 * @param link the seizure of another agency that it is said to be
 * @param isWaiting whether the record of that seizure has still to tell how it stands: what was linked from its first
 *     report on counts nothing until then, so that nothing counts twice even for a moment
 * @param mergedInto that seizure, where this counts as it
 * @param upward whom it names, whom that names, and so on
 * @param others agencies that took part as other records of the same seizure say
 * @param alsoReportedAs those records
 */
record Moment(
        Instant since,
        Version version,
        @Nullable SeizureId link,
        boolean isWaiting,
        @Nullable SeizureId mergedInto,
        List<SeizureId> upward,
        List<Agency> others,
        List<SeizureId> alsoReportedAs) {
    /** Whether the record is not retracted. */
    boolean isActive() {
        return version.state() == Version.State.ACTIVE;
    }

    boolean counts() {
        return version.counts() && !isWaiting && mergedInto == null;
    }

    /** Who took part in it as its own agency says, that agency first; nobody where it is retracted. */
    List<Agency> team() {
        return version.seizure().stream()
                .flatMap(
                        seizure -> Stream.concat(Stream.of(seizure.agency()), seizure.participatingAgencies().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether both count the same, or neither anything. */
    static boolean countAlike(Optional<Moment> standing, Moment next) {
        if (standing.isEmpty() || !next.counts()) {
            return standing.isEmpty() && !next.counts();
        }
        return standing.get().content().equals(next.content());
    }

    private SeizureChange content() {
        return change(0, 1, Instant.EPOCH);
    }

    SeizureChange change(int sign, Instant known) {
        return change(version.number(), sign, known);
    }

    private SeizureChange change(int number, int sign, Instant known) {
        Seizure seizure = version.seizure().orElseThrow();
        return new SeizureChange(
                seizure.seizureId(),
                number,
                0,
                0,
                sign,
                known,
                Circumstances.of(seizure, participants(seizure)),
                version.contributions(),
                Contributions.shared(seizure),
                null,
                null,
                alsoReportedAs);
    }

    private List<Agency> participants(Seizure seizure) {
        return Stream.concat(seizure.participatingAgencies().stream(), others.stream())
                .filter(agency -> !Objects.equals(agency, seizure.agency()))
                .distinct()
                .sorted()
                .toList();
    }
}
