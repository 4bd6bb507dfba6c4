package seizures.detectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reference runs computed by R surveillance and by code written from the published equations, in a folder of their own
 * beside this repository: {@code -DORACLE_DIR}, the environment variable of that name, or {@code ../shared/oracle}.
 */
public final class Oracle {
    public static final String ABSENT =
            "no folder of reference runs here (ORACLE_DIR): the small golden facts are checked alone";
    /** CBP's seizure events of all drugs, October 2018 to August 2019: the run gives its totals only from its start. */
    private static final List<Integer> ALL_DRUGS_BEFORE_FY2019_ENDED =
            List.of(6192, 5601, 4867, 6326, 5279, 5423, 4680, 4776, 4439, 5094, 7315);

    /** Values that cancel to nearly zero carry the noise of what cancelled: a score of 0.002 has no twelve digits. */
    private static final double NOISE = 1e-9;

    /** These columns are defects of the reference; its README says which others to use. */
    private static final Set<String> NOT_OF_FLEXIBLE_R = Set.of("trend", "slope", "pvalue", "scoreR");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One run on one series. */
    public record Run(String file, String id, JsonNode series, JsonNode run) {
        public String method() {
            return run.get("method").asString();
        }

        public int from() {
            return run.get("from").asInt();
        }

        public int to() {
            return run.get("to").asInt();
        }

        double tolerance() {
            return run.get("relTol").asDouble();
        }

        JsonNode results() {
            return run.get("results");
        }

        CountSeries toSeries() {
            JsonNode head = series.get("series");
            double[] counts = new double[series.get("observed").size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = series.get("observed").get(i).asDouble();
            }
            return new CountSeries(
                    head.get("frequency").asInt(),
                    head.get("start").get(0).asInt(),
                    head.get("start").get(1).asInt(),
                    counts);
        }

        /** The parameters as the run states them; what it says is "in the results" is put in from there. */
        public Map<String, Object> params() {
            Map<String, Object> params = new LinkedHashMap<>();
            run.get("params").properties().forEach(entry -> params.put(entry.getKey(), plain(entry.getValue())));
            if (params.containsKey("mu0")) {
                params.put("mu0", plain(results().get("mu0")));
            }
            if (params.containsKey("denominator")) {
                List<Object> totals = new ArrayList<>(ALL_DRUGS_BEFORE_FY2019_ENDED);
                results().get("total").forEach(total -> totals.add(total.asDouble()));
                params.put("denominator", totals);
            }
            return params;
        }

        /** What of a run our columns do not give. */
        public List<String> misses(Map<String, ? extends List<?>> ours) {
            List<String> misses = new ArrayList<>();
            results().properties().forEach(column -> {
                if (id.startsWith("farringtonFlexible_R") && NOT_OF_FLEXIBLE_R.contains(column.getKey())) {
                    return;
                }
                String miss = ours.containsKey(column.getKey())
                        ? compare(column.getKey(), column.getValue(), ours)
                        : "unexpected column";
                if (!miss.isEmpty()) {
                    misses.add(this + " " + column.getKey() + ": " + miss);
                }
            });
            return misses;
        }

        private String compare(String field, JsonNode expected, Map<String, ? extends List<?>> columns) {
            List<?> ours = columns.get(field);
            if (ours.size() != expected.size()) {
                return ours.size() + " values instead of " + expected.size();
            }
            List<String> off = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                if (isComparable(field, expected.get(i), columns, i)
                        && !isSame(expected.get(i), ours.get(i), tolerance())) {
                    off.add("at " + (from() + i) + " " + ours.get(i) + " instead of " + expected.get(i));
                }
            }
            return off.isEmpty() ? "" : off.size() + " off, first " + off.getFirst();
        }

        private boolean isComparable(String field, JsonNode expected, Map<String, ? extends List<?>> columns, int i) {
            boolean flag = field.equals("alarm") || field.equals("enoughCases") || field.equals("degenerate");
            if (id.startsWith("farrington")
                    && !flag
                    && Boolean.TRUE.equals(columns.get("degenerate").get(i))) {
                return false;
            }
            boolean suppressed = expected.isNull() && id.contains("_R_");
            return !suppressed;
        }

        @Override
        public String toString() {
            return file + " " + id;
        }
    }

    private Oracle() {}

    public static Optional<Path> folder() {
        return List.of(
                        Optional.ofNullable(System.getProperty("ORACLE_DIR")),
                        Optional.ofNullable(System.getenv("ORACLE_DIR")),
                        Optional.of("../../shared/oracle"))
                .stream()
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(path -> Files.isReadable(path.resolve("index.json")))
                .findFirst();
    }

    static JsonNode read(String file) {
        return JSON.readTree(folder().orElseThrow().resolve(file));
    }

    /** Every run that the folder's README says to use. */
    public static List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        if (folder().isEmpty()) {
            return runs;
        }
        for (JsonNode listed : read("index.json").get("files")) {
            JsonNode series = read(listed.get("file").asString());
            for (JsonNode run : series.get("runs")) {
                String id = run.get("id").asString();
                if (isToUse(id)) {
                    runs.add(new Run(listed.get("file").asString(), id, series, run));
                }
            }
        }
        return runs;
    }

    static boolean isToUse(String id) {
        return !id.equals("ears_c3_surveillance_defect")
                && (!id.startsWith("farringtonFlexible_R") || id.endsWith("nbPlugin"));
    }

    public static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber() ? (Object) node.asDouble() : node.asString();
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
