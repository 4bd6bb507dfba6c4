package seizures.commons.picture;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The distance between two ticks of a time axis.
 *
 * @param label of each tick
 * @param era what a label leaves out, written where it changes; empty for nothing
 */
record TimeStep(ChronoUnit unit, int count, String label, String era) {
    private static final List<TimeStep> ALL = List.of(
            minutes(1),
            minutes(5),
            minutes(15),
            minutes(30),
            hours(1),
            hours(3),
            hours(6),
            hours(12),
            days(1),
            days(2),
            days(7),
            days(14),
            months(1),
            months(3),
            months(6),
            years(1),
            years(2),
            years(5),
            years(10),
            years(25),
            years(50),
            years(100),
            years(500));

    private static TimeStep minutes(int count) {
        return new TimeStep(ChronoUnit.MINUTES, count, "HH:mm", "d MMM uuuu");
    }

    private static TimeStep hours(int count) {
        return new TimeStep(ChronoUnit.HOURS, count, "HH:mm", "d MMM uuuu");
    }

    private static TimeStep days(int count) {
        return new TimeStep(ChronoUnit.DAYS, count, "d MMM", "uuuu");
    }

    private static TimeStep months(int count) {
        return new TimeStep(ChronoUnit.MONTHS, count, "MMM", "uuuu");
    }

    private static TimeStep years(int count) {
        return new TimeStep(ChronoUnit.YEARS, count, "uuuu", "");
    }

    /** The shortest step with at most so many ticks in a stretch of time. */
    static TimeStep of(Duration stretch, int most) {
        return ALL.stream()
                .filter(step ->
                        step.unit.getDuration().multipliedBy(step.count).compareTo(stretch.dividedBy(most)) >= 0)
                .findFirst()
                .orElse(ALL.getLast());
    }

    /** The last tick at or before a time. */
    ZonedDateTime atOrBefore(ZonedDateTime time) {
        var day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case MINUTES -> time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() - time.getMinute() % count);
            case HOURS -> day.plusHours(time.getHour() - time.getHour() % count);
            case DAYS -> day.minusDays(Math.floorMod(sinceMonday(day), count));
            case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / count * count + 1);
            default -> day.withDayOfYear(1).withYear(day.getYear() / count * count);
        };
    }

    /** Days since a Monday long ago, so that weeks start on Mondays. */
    private static long sinceMonday(ZonedDateTime day) {
        return day.toLocalDate().toEpochDay() + 3;
    }

    ZonedDateTime after(ZonedDateTime tick) {
        return tick.plus(count, unit);
    }

    String label(ZonedDateTime tick) {
        return DateTimeFormatter.ofPattern(label, Locale.ENGLISH).format(tick);
    }

    String era(ZonedDateTime tick) {
        return era.isEmpty()
                ? ""
                : DateTimeFormatter.ofPattern(era, Locale.ENGLISH).format(tick);
    }
}
