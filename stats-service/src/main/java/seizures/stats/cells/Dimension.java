package seizures.stats.cells;

import java.util.Locale;

/** What counts can be grouped and selected by; its name in a query is in lower case. */
public enum Dimension {
    PORT,
    REGION,
    COUNTRY,
    AGENCY,
    CROSSING,
    MODE,
    ORIGIN,
    SUBSTANCE,
    /** What the substance is a form or an isomer of, or itself. */
    PARENT,
    FAMILY,
    CLASS,
    FORM,
    EVIDENCE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
