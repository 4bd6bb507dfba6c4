package seizures.detectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a detector.
 *
 * @param usually the value when none is sent; null where the detector works it out
 * @param min lowest number allowed, of each element for {@link Kind#NUMBERS}
 * @param max highest number allowed
 */
public record Param(
        String name,
        Kind kind,
        @Nullable Object usually,
        double min,
        double max,
        List<String> choices,
        String meaning) {

    /** What may be sent. A REMARK says in words or numbers what the method does anyway, and changes nothing. */
    public enum Kind {
        NUMBER,
        INTEGER,
        FLAG,
        CHOICE,
        NUMBERS,
        REMARK
    }

    static Param number(String name, double usually, double min, double max, String meaning) {
        return new Param(name, Kind.NUMBER, usually, min, max, List.of(), meaning);
    }

    static Param integer(String name, int usually, int min, int max, String meaning) {
        return new Param(name, Kind.INTEGER, usually, min, max, List.of(), meaning);
    }

    static Param flag(String name, boolean usually, String meaning) {
        return new Param(name, Kind.FLAG, usually, 0, 1, List.of(), meaning);
    }

    static Param choice(String name, List<String> choices, String meaning) {
        return new Param(name, Kind.CHOICE, choices.getFirst(), 0, 0, choices, meaning);
    }

    static Param numbers(String name, double min, double max, String meaning) {
        return new Param(name, Kind.NUMBERS, null, min, max, List.of(), meaning);
    }

    static Param remark(String name, String meaning) {
        return new Param(name, Kind.REMARK, null, 0, 0, List.of(), meaning);
    }
}
