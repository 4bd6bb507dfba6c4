package seizures.stats.compare;

import java.util.Locale;

/** What crosses a land border and is counted. */
enum Traffic {
    TRUCKS,
    PERSONAL_VEHICLES,
    BUSES,
    PEDESTRIANS,
    TRAINS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
