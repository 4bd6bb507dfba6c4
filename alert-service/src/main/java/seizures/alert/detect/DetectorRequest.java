package seizures.alert.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonField;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.detectors.CountSeries;
import seizures.detectors.Detector;
import seizures.detectors.InputFault;
import seizures.detectors.Settings;
import tools.jackson.databind.JsonNode;

/**
 * What a detector is to evaluate.
 *
 * @param from the first bucket to evaluate, from 1
 * @param to the last one
 */
record DetectorRequest(CountSeries series, Settings settings, int from, int to) {
    /** Most counts in one series. */
    static final int MOST_OBSERVED = 10_000;

    private static final double LARGEST_COUNT = 1e15;

    /** Descriptive members of a series, which are accepted and not read. */
    private static final List<String> REMARKS = List.of("id", "title", "source", "unit", "synthetic", "n", "dates");

    /**
     * Frequency, and year and period of the first count.
     *
     * @param frequency buckets a year: 12, 52, 365
     * @param year of the first bucket
     * @param period of the first bucket in its year, from 1
     */
    private record Calendar(int frequency, int year, int period) {
        private static final Calendar NONE = new Calendar(1, 1970, 1);
    }

    static Parsed<DetectorRequest> parse(Detector detector, JsonNode body) {
        var faults = new Faults();
        var fields = new JsonFields(body, "#", faults);
        var calendar = calendar(fields.required("series"));
        var observed = observed(fields.required("observed"));
        var settings = settings(detector, fields.optional("params"), faults);
        int last = Math.max(1, observed.length);
        int from = fields.has("from") ? or(1, fields.required("from").whole(1, last)) : 1;
        int to = fields.has("to") ? or(last, fields.required("to").whole(1, last)) : last;
        if (from > to) {
            fields.fault("to", "must not be before from");
        }
        fields.refuseUnknown();
        if (!faults.isEmpty()) {
            return new Parsed.Invalid<>(faults.list());
        }
        var series = new CountSeries(calendar.frequency(), calendar.year(), calendar.period(), observed);
        add(detector.faults(series, settings, from, to), faults);
        return faults.isEmpty()
                ? new Parsed.Ok<>(new DetectorRequest(series, settings, from, to))
                : new Parsed.Invalid<>(faults.list());
    }

    private static Calendar calendar(JsonField field) {
        var series = field.object();
        if (series == null) {
            return Calendar.NONE;
        }
        var frequency = series.required("frequency").whole(1, 366);
        var start = series.optional("start").elements(2, 2);
        var year = start.isEmpty() ? Integer.valueOf(1970) : start.get(0).whole(1, 9000);
        var period = start.isEmpty() ? Integer.valueOf(1) : start.get(1).whole(1, 366);
        REMARKS.forEach(series::has);
        series.refuseUnknown();
        return frequency == null || year == null || period == null
                ? Calendar.NONE
                : new Calendar(frequency, year, period);
    }

    private static double[] observed(JsonField field) {
        return field.elements(1, MOST_OBSERVED).stream()
                .flatMap(element -> Stream.ofNullable(element.number(0, LARGEST_COUNT)))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Settings settings(Detector detector, JsonField params, Faults faults) {
        var found = new ArrayList<InputFault>();
        var settings = Settings.parse(detector.description(), params.plainMembers(), found);
        add(found, faults);
        return settings;
    }

    private static void add(List<InputFault> found, Faults faults) {
        found.forEach(fault -> faults.add("#" + fault.pointer(), fault.detail()));
    }

    private static int or(int otherwise, @Nullable Integer number) {
        return number == null ? otherwise : number;
    }
}
