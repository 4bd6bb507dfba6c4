package seizures.alert.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.detectors.CountSeries;
import seizures.detectors.Detector;
import seizures.detectors.InputFault;
import seizures.detectors.Settings;
import tools.jackson.databind.JsonNode;

/** What was asked of a detector, or all that is wrong with it. */
sealed interface DetectorRequest {
    /** Most counts in one series. */
    int MOST_OBSERVED = 10_000;

    double LARGEST_COUNT = 1e15;
    Set<String> PARTS = Set.of("series", "observed", "params", "from", "to");

    /** Descriptive parts of a series are let through and not read. */
    Set<String> SERIES_PARTS = Set.of("frequency", "start", "id", "title", "source", "unit", "synthetic", "n", "dates");

    /** Ready to run. */
    record Ok(CountSeries series, Settings settings, int from, int to) implements DetectorRequest {}

    /** Every fault, in the order of the request. */
    record Invalid(List<InputFault> faults) implements DetectorRequest {}

    static DetectorRequest parse(Detector detector, JsonNode body) {
        return new Reading(detector, body).request();
    }

    /** One reading of one body. */
    final class Reading {
        private final Detector detector;
        private final JsonNode body;
        private final List<InputFault> faults = new ArrayList<>();

        private Reading(Detector detector, JsonNode body) {
            this.detector = detector;
            this.body = body;
        }

        private DetectorRequest request() {
            if (!body.isObject()) {
                return new Invalid(List.of(new InputFault("", "is not an object")));
            }
            unknown(body, "", PARTS);
            int[] calendar = calendar(body.path("series"));
            double[] observed = observed(body.path("observed"));
            Settings settings = settings(body.path("params"));
            int from = position("from", 1, observed.length);
            int to = position("to", observed.length, observed.length);
            if (from > to) {
                faults.add(new InputFault("/to", "is before from"));
            }
            if (!faults.isEmpty()) {
                return new Invalid(List.copyOf(faults));
            }
            var series = new CountSeries(calendar[0], calendar[1], calendar[2], observed);
            faults.addAll(detector.faults(series, settings, from, to));
            return faults.isEmpty() ? new Ok(series, settings, from, to) : new Invalid(List.copyOf(faults));
        }

        private void unknown(JsonNode node, String at, Set<String> known) {
            node.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> faults.add(new InputFault(at + "/" + escaped(name), "is not known")));
        }

        private static String escaped(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }

        /** Frequency, year and period of the first count. */
        private int[] calendar(JsonNode series) {
            if (!series.isObject()) {
                faults.add(new InputFault("/series", series.isMissingNode() ? "is missing" : "is not an object"));
                return new int[] {1, 1970, 1};
            }
            unknown(series, "/series", SERIES_PARTS);
            JsonNode start = series.path("start");
            if (!start.isMissingNode() && (!start.isArray() || start.size() != 2)) {
                faults.add(new InputFault("/series/start", "is not [year, period]"));
            }
            return new int[] {
                whole(series.path("frequency"), "/series/frequency", 1, 366, 1),
                start.size() == 2 ? whole(start.get(0), "/series/start/0", 1, 9000, 1970) : 1970,
                start.size() == 2 ? whole(start.get(1), "/series/start/1", 1, 366, 1) : 1
            };
        }

        private int whole(JsonNode node, String at, int min, int max, int otherwise) {
            if (node.isMissingNode()) {
                faults.add(new InputFault(at, "is missing"));
            } else if (!node.isNumber() || node.asDouble() != Math.rint(node.asDouble())) {
                faults.add(new InputFault(at, "is not a whole number"));
            } else if (node.asDouble() < min || node.asDouble() > max) {
                faults.add(new InputFault(at, "is not within " + min + " to " + max));
            } else {
                return (int) node.asDouble();
            }
            return otherwise;
        }

        private double[] observed(JsonNode list) {
            if (!list.isArray() || list.isEmpty()) {
                faults.add(
                        new InputFault("/observed", list.isMissingNode() ? "is missing" : "is not a list of counts"));
                return new double[1];
            }
            if (list.size() > MOST_OBSERVED) {
                faults.add(new InputFault("/observed", "has " + list.size() + " counts, more than " + MOST_OBSERVED));
                return new double[list.size()];
            }
            double[] observed = new double[list.size()];
            for (int i = 0; i < observed.length; i++) {
                JsonNode count = list.get(i);
                if (!count.isNumber()) {
                    faults.add(new InputFault("/observed/" + i, "is not a number"));
                } else if (!(count.asDouble() >= 0 && count.asDouble() <= LARGEST_COUNT)) {
                    faults.add(new InputFault("/observed/" + i, "is not within 0 to 1e15"));
                } else {
                    observed[i] = count.asDouble();
                }
            }
            return observed;
        }

        private Settings settings(JsonNode params) {
            Map<String, @Nullable Object> sent = new LinkedHashMap<>();
            if (!params.isMissingNode() && !params.isObject()) {
                faults.add(new InputFault("/params", "is not an object"));
            }
            params.properties().forEach(entry -> sent.put(entry.getKey(), plain(entry.getValue())));
            return Settings.parse(detector.description(), sent, faults);
        }

        private static @Nullable Object plain(JsonNode node) {
            if (node.isArray()) {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(element -> list.add(plain(element)));
                return list;
            }
            if (node.isBoolean()) {
                return node.asBoolean();
            }
            if (node.isNumber()) {
                return node.asDouble();
            }
            return node.isString() ? node.asString() : node.isNull() ? null : node;
        }

        private int position(String name, int otherwise, int last) {
            JsonNode node = body.path(name);
            return node.isMissingNode() ? otherwise : whole(node, "/" + name, 1, last, otherwise);
        }
    }
}
