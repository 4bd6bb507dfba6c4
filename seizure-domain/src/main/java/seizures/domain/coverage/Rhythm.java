package seizures.domain.coverage;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days somebody was heard of last, and so how long its pauses are.
 *
 * @param days rising; no more than the model of pauses needs
 */
public record Rhythm(List<LocalDate> days) {
    public static final Rhythm NONE = new Rhythm(List.of());

    private static final int MOST = Pauses.NEWEST + 1;
    /** Who has not been heard of for longer has gone for good. */
    private static final long FORGOTTEN = 366;

    /** Heard of on a day, in whatever order the days come. */
    public Rhythm with(LocalDate day) {
        if (days.contains(day) || (days.size() == MOST && day.isBefore(days.getFirst()))) {
            return this;
        }
        var all = new ArrayList<>(days);
        all.add(day);
        all.sort(null);
        return new Rhythm(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    /** Of two that turn out to be one. */
    public Rhythm and(Rhythm other) {
        var both = this;
        for (var day : other.days) {
            both = both.with(day);
        }
        return both;
    }

    /** Whether it was heard of often enough to tell an unusual pause. */
    public boolean isRegular() {
        return days.size() > Pauses.LEAST;
    }

    /** Whether its pause is longer than it usually makes. */
    public boolean isSilent(LocalDate today) {
        if (!isRegular()) {
            return false;
        }
        var heard =
                ArrivalDays.of(days.stream().map(day -> new DaySpan(day, day)).toList());
        return days.getLast().isBefore(today)
                && heard.openPause(today).isEmpty()
                && DAYS.between(days.getLast(), today) <= FORGOTTEN;
    }
}
