package seizures.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of a detector's parameters, each checked; what was not sent has its usual value. */
public final class Settings {
    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = values;
    }

    /** The usual values. */
    public static Settings usual(Description detector) {
        return parse(detector, Map.of(), new ArrayList<>());
    }

    /** Reads what was sent; every fault is added to {@code faults}, and its value is then the usual one. */
    public static Settings parse(
            Description detector, Map<String, ? extends @Nullable Object> sent, List<InputFault> faults) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param param : detector.params()) {
            Object usual = param.usually();
            if (usual != null) {
                values.put(param.name(), usual);
            }
            Object given = sent.get(param.name());
            if (given != null && param.kind() != Param.Kind.REMARK) {
                read(param, given, values, faults);
            }
        }
        for (String name : sent.keySet()) {
            if (detector.params().stream().noneMatch(param -> param.name().equals(name))) {
                faults.add(new InputFault(pointer(name), "is not a parameter of " + detector.name()));
            }
        }
        return new Settings(values);
    }

    private static String pointer(String name) {
        return "/params/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void read(Param param, Object given, Map<String, Object> values, List<InputFault> faults) {
        String at = pointer(param.name());
        switch (param.kind()) {
            case NUMBER -> number(param, given, at, faults, false, values);
            case INTEGER -> number(param, given, at, faults, true, values);
            case FLAG -> {
                if (given instanceof Boolean flag) {
                    values.put(param.name(), flag);
                } else {
                    faults.add(new InputFault(at, "is neither true nor false"));
                }
            }
            case CHOICE -> {
                if (given instanceof String text && param.choices().contains(text)) {
                    values.put(param.name(), text);
                } else {
                    faults.add(new InputFault(at, "is none of " + String.join(", ", param.choices())));
                }
            }
            case NUMBERS -> numbers(param, given, at, faults, values);
            case REMARK -> {}
        }
    }

    private static void number(
            Param param, Object given, String at, List<InputFault> faults, boolean whole, Map<String, Object> values) {
        if (!(given instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            faults.add(new InputFault(at, "is not a number"));
        } else if (whole && number.doubleValue() != Math.rint(number.doubleValue())) {
            faults.add(new InputFault(at, "is not a whole number"));
        } else if (number.doubleValue() < param.min() || number.doubleValue() > param.max()) {
            faults.add(new InputFault(at, "is not within " + text(param.min()) + " to " + text(param.max())));
        } else {
            values.put(param.name(), number);
        }
    }

    /** Words instead of numbers ask the detector to work them out itself. */
    private static void numbers(
            Param param, Object given, String at, List<InputFault> faults, Map<String, Object> values) {
        if (given instanceof String) {
            return;
        }
        if (!(given instanceof List<?> list) || list.isEmpty()) {
            faults.add(new InputFault(at, "is not a list of numbers"));
            return;
        }
        double[] read = new double[list.size()];
        int before = faults.size();
        for (int i = 0; i < read.length; i++) {
            if (!(list.get(i) instanceof Number number)) {
                faults.add(new InputFault(at + "/" + i, "is not a number"));
            } else if (!(number.doubleValue() >= param.min() && number.doubleValue() <= param.max())) {
                faults.add(new InputFault(
                        at + "/" + i, "is not within " + text(param.min()) + " to " + text(param.max())));
            } else {
                read[i] = number.doubleValue();
            }
        }
        if (faults.size() == before) {
            values.put(param.name(), read);
        }
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }

    private Object value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    double number(String name) {
        return ((Number) value(name)).doubleValue();
    }

    int integer(String name) {
        return ((Number) value(name)).intValue();
    }

    boolean flag(String name) {
        return (Boolean) value(name);
    }

    String text(String name) {
        return (String) value(name);
    }

    /** Null when none were sent. */
    double @Nullable [] numbers(String name) {
        return (double[]) values.get(name);
    }
}
