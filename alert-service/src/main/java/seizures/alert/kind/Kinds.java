package seizures.alert.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.Measure;
import seizures.commons.request.JsonFields;

/** All kinds of rule by their names. A new kind is an entry here and its class. */
public final class Kinds {
    /** Reads the rest of the properties of {@code when}. Answers null where it reports a fault. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Kind read(JsonFields fields, @Nullable Measure measure);
    }

    private static final Map<String, Reader> BY_NAME = byName();

    private Kinds() {}

    private static Map<String, Reader> byName() {
        var kinds = new LinkedHashMap<String, Reader>();
        kinds.put("THRESHOLD", Threshold::read);
        kinds.put("SINGLE", Single::read);
        kinds.put("TREND", Trend::read);
        kinds.put("EMERGENCE", Emergence::read);
        kinds.put("SHIFT", Shift::read);
        kinds.put("SILENCE", Silence::read);
        kinds.put("COMMITMENT", Commitment::read);
        kinds.put("NO_DATA", NoData::read);
        kinds.put("HIGHEST", Highest::read);
        return kinds;
    }

    /**
     * Reads the property {@code when} of a rule.
     *
     * @param measure of the same rule; null where it could not be read
     */
    public static @Nullable Kind read(@Nullable JsonFields fields, @Nullable Measure measure) {
        if (fields == null) {
            return null;
        }
        var reader = fields.required("kind").word(BY_NAME.keySet(), name -> Optional.ofNullable(BY_NAME.get(name)));
        var kind = reader == null ? null : reader.read(fields, measure);
        if (reader != null) {
            fields.refuseUnknown();
        }
        return kind;
    }
}
