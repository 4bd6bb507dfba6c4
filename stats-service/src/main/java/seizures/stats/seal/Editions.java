package seizures.stats.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.SealEvent;
import seizures.contract.SealEvent.DaySealed;
import seizures.contract.SealEvent.Opened;
import seizures.contract.SealEvent.PeriodLocked;
import seizures.contract.SealEvent.PeriodUnlocked;
import seizures.stats.cells.Finality;

/**
 * Which days of knowledge have an edition. A sealed day has one once it is settled: all that can ever count as known on
 * it is in the counts here. Until then nothing is told of it, as what was told would have to be the edition.
 */
public final class Editions {
    private static final String FOR_EVER = "max-age=31536000, private, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** Each of a later day than the one before. */
    private final List<DaySealed> seals = new ArrayList<>();

    private Locks locks = Locks.NONE;
    private @Nullable LocalDate settledUntil;
    private boolean complete;

    /** Takes in what the topic of seals says, in its order. */
    public synchronized void take(SealEvent event) {
        switch (event) {
            case Opened _ -> {}
            case DaySealed sealed -> {
                if (seals.isEmpty() || sealed.day().isAfter(seals.getLast().day())) {
                    seals.add(sealed);
                }
            }
            case PeriodLocked locked -> locks = locks.after(locked);
            case PeriodUnlocked unlocked -> locks = locks.after(unlocked);
        }
    }

    /** Says that all that was closed at the start is here. */
    public synchronized void complete() {
        complete = true;
    }

    /** All that was known until a sealed day is counted. */
    synchronized void settle(LocalDate day) {
        settledUntil = day;
    }

    /** The newest seal, where its day is not settled. */
    synchronized Optional<DaySealed> toSettle() {
        return seals.isEmpty() || seals.getLast().day().equals(settledUntil)
                ? Optional.empty()
                : Optional.of(seals.getLast());
    }

    /** Whether the day has an edition, which can change no more. */
    public synchronized boolean isSettled(LocalDate day) {
        return settledUntil != null && !day.isAfter(settledUntil);
    }

    /** When a day was sealed: the first seal of it or of a later one. */
    public synchronized Optional<Instant> sealedAt(LocalDate day) {
        return seals.stream()
                .filter(seal -> !day.isAfter(seal.day()))
                .map(DaySealed::recordedAt)
                .findFirst();
    }

    /**
     * How long what is told of a day of knowledge may be kept, as HTTP says it.
     *
     * @throws Unsettled where it cannot be told yet
     */
    public synchronized String cacheControl(LocalDate knownAt) {
        if (!complete || (sealedAt(knownAt).isPresent() && !isSettled(knownAt))) {
            throw new Unsettled();
        }
        return isSettled(knownAt) ? FOR_EVER : ASK_AGAIN;
    }

    /** What was final when a day ended, UTC. */
    public synchronized Finality finality(LocalDate knownAt) {
        return locks.knownAt(knownAt);
    }
}
