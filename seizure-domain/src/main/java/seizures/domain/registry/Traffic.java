package seizures.domain.registry;

import java.util.Locale;

/** What crosses a land border and is counted. */
public enum Traffic {
    TRUCKS,
    PERSONAL_VEHICLES,
    BUSES,
    PEDESTRIANS,
    TRAINS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
