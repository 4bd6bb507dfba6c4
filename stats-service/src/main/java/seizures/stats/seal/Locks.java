package seizures.stats.seal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.SealEvent.PeriodUnlocked;
import seizures.stats.cells.Finality;

/** Every lock there ever was, so that what was final can be told of any day of knowledge. */
record Locks(List<Lock> all) {
    static final Locks NONE = new Locks(List.of());

    /** @param until the day on which it was taken back; absent while it is in force */
    record Lock(PeriodLocked lock, @Nullable LocalDate until) {
        boolean isOf(String subject) {
            return until == null && lock.subject().equals(subject);
        }

        /** Whether it was in force when a day ended, UTC. */
        boolean holdsAt(LocalDate day) {
            return !LocalDate.ofInstant(lock.recordedAt(), ZoneOffset.UTC).isAfter(day)
                    && (until == null || until.isAfter(day));
        }
    }

    Locks after(PeriodLocked locked) {
        return all.stream().anyMatch(lock -> lock.isOf(locked.subject()))
                ? this
                : new Locks(Stream.concat(all.stream(), Stream.of(new Lock(locked, null)))
                        .toList());
    }

    Locks after(PeriodUnlocked unlocked) {
        var day = LocalDate.ofInstant(unlocked.recordedAt(), ZoneOffset.UTC);
        return new Locks(all.stream()
                .map(lock -> lock.isOf(unlocked.subject()) ? new Lock(lock.lock(), day) : lock)
                .toList());
    }

    /** What was final when a day ended. */
    Finality knownAt(LocalDate day) {
        var held =
                all.stream().filter(lock -> lock.holdsAt(day)).map(Lock::lock).toList();
        return held.isEmpty()
                ? Finality.NONE
                : (agency, occurredOn) -> held.stream()
                        .anyMatch(lock -> lock.agency().equals(agency)
                                && !occurredOn.firstDay().isBefore(lock.from())
                                && !occurredOn.lastDay().isAfter(lock.to()));
    }
}
