package seizures.alert.series;

import java.time.LocalDate;
import java.util.List;

/** The points of one rule in one group, asked for by days. */
@FunctionalInterface
public interface Series {
    /** All points whose last day, in the port's calendar, lies in here; both days are in, in any order. */
    List<Point> between(LocalDate first, LocalDate last);
}
