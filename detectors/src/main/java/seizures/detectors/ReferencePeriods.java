package seizures.detectors;

/**
 * The periods that a detector takes for normal when it looks at one, by the parameters that say so; where none does,
 * all before.
 *
 * @param first position of the first of them, from 1
 * @param last position of the last; before the first where there are none
 * @param count how many of those between are used
 */
public record ReferencePeriods(int first, int last, int count) {
    private static final int STROUP_BLOCK = 4;

    private static ReferencePeriods all(int first, int last) {
        int from = Math.max(1, first);
        return new ReferencePeriods(from, last, Math.max(0, last - from + 1));
    }

    /**
     * @param frequency periods in a year
     * @param from first position of the run: a detector that learns once learns from those before
     * @param t the position that is looked at
     */
    public static ReferencePeriods of(Detector detector, Settings settings, int frequency, int from, int t) {
        var description = detector.description();
        if (description.columns().contains(Column.IN_CONTROL_MEAN)
                || description.columns().contains(Column.TARGET)) {
            return all(1, from - 1);
        }
        if (has(description, "baseline")) {
            int summed = detector instanceof EarsC3 ? 2 : 0;
            int last = t - settings.integer("guard") - 1;
            return all(last - settings.integer("baseline") + 1 - summed, last);
        }
        if (has(description, "window")) {
            return all(t - settings.integer("window"), t - 1);
        }
        if (has(description, "B") && has(description, "g")) {
            int last = t - settings.integer("g") - 1;
            return all(last - settings.integer("B") + 1, last);
        }
        return has(description, "b")
                ? ofYears(description, settings, frequency, t)
                : all(1, t - 1 - guard(description, settings));
    }

    private static ReferencePeriods ofYears(Description description, Settings settings, int frequency, int t) {
        int years = settings.integer("b");
        if (has(description, "m")) {
            int side = settings.integer("m");
            int blocks = years * (2 * side + 1);
            int first = t - years * frequency - (side + 1) * STROUP_BLOCK + 1;
            return new ReferencePeriods(Math.max(1, first), t - frequency + side * STROUP_BLOCK, blocks * STROUP_BLOCK);
        }
        int half = settings.integer("w");
        if (has(description, "pastNotIncluded")) {
            return all(t - years * frequency - half, t - settings.integer("pastNotIncluded") - 1);
        }
        int ofYears = years * (2 * half + 1);
        if (has(description, "currentYear") && settings.flag("currentYear")) {
            int first = years == 0 ? t - half : t - years * frequency - half;
            return new ReferencePeriods(Math.max(1, first), t - 1, ofYears + half);
        }
        return new ReferencePeriods(
                Math.max(1, t - years * frequency - half), Math.min(t - 1, t - frequency + half), ofYears);
    }

    private static int guard(Description description, Settings settings) {
        return has(description, "guard") ? settings.integer("guard") : 0;
    }

    private static boolean has(Description description, String name) {
        return description.params().stream().anyMatch(param -> param.name().equals(name));
    }
}
