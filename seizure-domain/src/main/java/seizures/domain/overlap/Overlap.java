package seizures.domain.overlap;

import java.util.Locale;

/** What is counted where an agency reported a monthly sum of an area, and places in it besides: docs/counts.md. */
public enum Overlap {
    /** The reports of single places, and of the sum what they leave. */
    FINER,
    /** The sum, and none of the reports. */
    COARSER,
    /** Both, although they may be the same goods. */
    BOTH;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
