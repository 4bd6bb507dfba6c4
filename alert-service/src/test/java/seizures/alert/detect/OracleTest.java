package seizures.alert.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OracleTest {
    /** Values that cancel to nearly zero carry the noise of what cancelled: a score of 0.002 has no twelve digits. */
    private static final double NOISE = 1e-9;

    /** These columns are defects of the reference; its README says which others to use. */
    private static final Set<String> NOT_OF_FLEXIBLE_R = Set.of("trend", "slope", "pvalue", "scoreR");

    @Test
    void every_reference_run_to_use_is_matched_within_its_tolerance_with_all_flags_equal() {
        assumeTrue(Oracle.folder().isPresent(), Oracle.ABSENT);

        List<String> misses = new ArrayList<>();
        for (Oracle.Run run : Oracle.runs()) {
            misses.addAll(compare(run));
        }

        assertThat(misses).isEmpty();
    }

    private static List<String> compare(Oracle.Run run) {
        Detector detector = Detectors.named(run.method()).orElse(null);
        if (detector == null) {
            return List.of(run + ": no detector " + run.method());
        }
        List<Fault> faults = new ArrayList<>();
        Settings settings = Settings.parse(detector.description(), run.params(), faults);
        Series series = run.toSeries();
        faults.addAll(detector.faults(series, settings, run.from(), run.to()));
        if (!faults.isEmpty()) {
            return List.of(run + ": " + faults);
        }
        return misses(run, detector.run(series, settings, run.from(), run.to()).columns());
    }

    /** What of a run our columns do not give. */
    static List<String> misses(Oracle.Run run, Map<String, ? extends List<?>> ours) {
        List<String> misses = new ArrayList<>();
        run.results().properties().forEach(column -> {
            if (run.id().startsWith("farringtonFlexible_R") && NOT_OF_FLEXIBLE_R.contains(column.getKey())) {
                return;
            }
            String miss = ours.containsKey(column.getKey())
                    ? compare(run, column.getKey(), column.getValue(), ours)
                    : "is no column of ours";
            if (!miss.isEmpty()) {
                misses.add(run + " " + column.getKey() + ": " + miss);
            }
        });
        return misses;
    }

    private static String compare(
            Oracle.Run run, String field, JsonNode expected, Map<String, ? extends List<?>> columns) {
        List<?> ours = columns.get(field);
        if (ours.size() != expected.size()) {
            return ours.size() + " values instead of " + expected.size();
        }
        List<String> off = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (isComparable(run, field, expected.get(i), columns, i)
                    && !isSame(expected.get(i), ours.get(i), run.tolerance())) {
                off.add("at " + (run.from() + i) + " " + ours.get(i) + " instead of " + expected.get(i));
            }
        }
        return off.isEmpty() ? "" : off.size() + " off, first " + off.getFirst();
    }

    private static boolean isComparable(
            Oracle.Run run, String field, JsonNode expected, Map<String, ? extends List<?>> columns, int i) {
        boolean flag = field.equals("alarm") || field.equals("enoughCases") || field.equals("degenerate");
        if (run.id().startsWith("farrington")
                && !flag
                && Boolean.TRUE.equals(columns.get("degenerate").get(i))) {
            return false;
        }
        boolean suppressed = expected.isNull() && run.id().contains("_R_");
        return !suppressed;
    }

    static boolean isSame(JsonNode expected, @Nullable Object ours, double tolerance) {
        if (expected.isNull() || ours == null) {
            return expected.isNull() && ours == null;
        }
        if (expected.isBoolean()) {
            return ours.equals(expected.asBoolean());
        }
        if (expected.isString()) {
            return String.valueOf(ours).equals(expected.asString());
        }
        double want = expected.asDouble();
        return ours instanceof Number number
                && Math.abs(number.doubleValue() - want) <= tolerance * Math.abs(want) + NOISE;
    }
}
