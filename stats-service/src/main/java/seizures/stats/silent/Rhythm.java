package seizures.stats.silent;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days somebody was heard of last, and so how long its pauses are.
 *
 * @param days rising, at most {@value #MOST}
 */
record Rhythm(List<LocalDate> days) {
    static final int MOST = 13;
    /** Fewer days tell no rhythm. */
    static final int REGULAR = 7;

    private static final long LEAST_PAUSE = 7;
    /** Who has not been heard of for longer has gone for good. */
    private static final long FORGOTTEN = 366;

    static final Rhythm NONE = new Rhythm(List.of());

    /** Heard of on a day, in whatever order the days are told. */
    Rhythm with(LocalDate day) {
        if (days.contains(day) || (days.size() == MOST && day.isBefore(days.getFirst()))) {
            return this;
        }
        var all = new ArrayList<>(days);
        all.add(day);
        all.sort(null);
        return new Rhythm(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    boolean isRegular() {
        return days.size() >= REGULAR;
    }

    /** Whether its pause is more than twice the longest that it made before, and more than a week. */
    boolean isSilent(LocalDate today) {
        if (!isRegular()) {
            return false;
        }
        long pause = DAYS.between(days.getLast(), today);
        return pause > Math.max(LEAST_PAUSE, 2 * longestPause()) && pause <= FORGOTTEN;
    }

    private long longestPause() {
        long longest = 0;
        for (int i = 1; i < days.size(); i++) {
            longest = Math.max(longest, DAYS.between(days.get(i - 1), days.get(i)));
        }
        return longest;
    }
}
