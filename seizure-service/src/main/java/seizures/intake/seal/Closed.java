package seizures.intake.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Happened;
import seizures.contract.SealEvent;
import seizures.contract.SealEvent.DaySealed;
import seizures.contract.SealEvent.Opened;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.SealEvent.PeriodUnlocked;

/**
 * What is closed to change. A fold over the topic of seals: the same events give the same.
 *
 * @param openedOn the first day of the system's own; absent until the log has it
 * @param seals each later than the one before; those that sealed nothing new left out
 * @param locks in force, by {@link PeriodLocked#subject}
 */
public record Closed(@Nullable LocalDate openedOn, List<DaySealed> seals, Map<String, PeriodLocked> locks) {
    static final Closed NOTHING = new Closed(null, List.of(), Map.of());

    /**
     * When something counts as known.
     *
     * @param statedAt what its sender states, where that is another time
     */
    public record Knowledge(Instant recordedAt, @Nullable Instant statedAt) {}

    Closed after(SealEvent event) {
        return switch (event) {
            case Opened opened -> openedOn == null ? new Closed(opened.day(), seals, locks) : this;
            case DaySealed sealed -> isSealed(sealed.day()) ? this : new Closed(openedOn, with(sealed), locks);
            case PeriodLocked locked -> new Closed(openedOn, seals, with(locked));
            case PeriodUnlocked unlocked -> new Closed(openedOn, seals, without(unlocked.subject()));
        };
    }

    /** The last day that is sealed, as are all before it. */
    Optional<LocalDate> sealedUntil() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.getLast().day());
    }

    boolean isSealed(LocalDate day) {
        return sealedUntil().filter(last -> !day.isAfter(last)).isPresent();
    }

    /** The seal that closed a day: the first one of it or of a later day. */
    Optional<DaySealed> sealOf(LocalDate day) {
        return seals.stream().filter(seal -> !day.isAfter(seal.day())).findFirst();
    }

    /** What is stated to have been known on a sealed day is known on the first one that is not. */
    public Knowledge known(@Nullable Instant stated, Instant now) {
        var at = stated == null ? now : stated;
        return sealedUntil()
                .filter(_ -> isSealed(dayOf(at)))
                .map(last -> new Knowledge(
                        last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), stated))
                .orElse(new Knowledge(at, null));
    }

    /** A locked period of an agency that something happened in, or may have. */
    public Optional<PeriodLocked> lockOn(Agency agency, Happened occurredOn) {
        return locks.values().stream()
                .filter(lock -> lock.agency().equals(agency)
                        && !occurredOn.lastDay().isBefore(lock.from())
                        && !occurredOn.firstDay().isAfter(lock.to()))
                .findFirst();
    }

    /**
     * The day that seals itself now: the last one that ended so many days ago, if it is the system's own and open.
     *
     * @param after days after its end; 0 for never
     */
    Optional<LocalDate> due(LocalDate today, int after) {
        var day = today.minusDays(after + 1L);
        boolean isOwn = openedOn != null && !day.isBefore(openedOn);
        return after > 0 && isOwn && !isSealed(day) ? Optional.of(day) : Optional.empty();
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private List<DaySealed> with(DaySealed sealed) {
        var all = new ArrayList<>(seals);
        all.add(sealed);
        return List.copyOf(all);
    }

    private Map<String, PeriodLocked> with(PeriodLocked locked) {
        var all = new LinkedHashMap<>(locks);
        all.putIfAbsent(locked.subject(), locked);
        return Collections.unmodifiableMap(all);
    }

    private Map<String, PeriodLocked> without(String subject) {
        var all = new LinkedHashMap<>(locks);
        all.remove(subject);
        return Collections.unmodifiableMap(all);
    }
}
