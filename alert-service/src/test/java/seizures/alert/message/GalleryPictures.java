package seizures.alert.message;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.PastYear;
import seizures.alert.series.Span;

/** The kinds of rules in the gallery of messages, each with the numbers of an alert. */
final class GalleryPictures {
    private GalleryPictures() {}

    static final Instant REPORTED = Instant.parse("2026-11-30T03:09:00Z");
    private static final Span DAY = days("2026-11-29", "2026-11-29");
    private static final Span MONTH = days("2026-10-01", "2026-10-31");

    /** One kind of rule with the numbers of an alert. */
    record Picture(
            String when,
            String measure,
            Span window,
            String observed,
            @Nullable String expected,
            @Nullable String limit,
            @Nullable String subject,
            @Nullable PastYear past) {}

    private static final String SEIZURES = "{\"kind\": \"SEIZURES\"}";

    static Map<String, Picture> pictures() {
        var pictures = new LinkedHashMap<String, Picture>();
        pictures.put(
                "THRESHOLD, calendar",
                new Picture(
                        "{\"kind\": \"THRESHOLD\", \"window\": {\"calendar\": \"DAY\"}, \"value\": 5000000}",
                        "{\"kind\": \"DOSES\", \"method\": \"gross-2mg@1\"}",
                        DAY,
                        "206000000",
                        null,
                        "5000000",
                        null,
                        past("400000", "0", 365, 365)));
        pictures.put(
                "THRESHOLD, sliding",
                new Picture(
                        "{\"kind\": \"THRESHOLD\", \"window\": {\"sliding\": \"PT24H\"}, \"value\": 30}",
                        "{\"kind\": \"MASS\", \"unit\": \"kg\"}",
                        new Span(REPORTED, REPORTED.plus(Duration.ofHours(24))),
                        "412",
                        null,
                        "30",
                        null,
                        past("0.8", "0", 214, 214)));
        pictures.put(
                "SINGLE",
                new Picture(
                        "{\"kind\": \"SINGLE\", \"value\": 100}",
                        "{\"kind\": \"MASS\", \"unit\": \"[lb_av]\"}",
                        new Span(REPORTED, REPORTED),
                        "908.304",
                        null,
                        "100",
                        null,
                        past("1.764", "0.5", 12, 214)));
        pictures.put(
                "SINGLE, where nothing was reported before",
                new Picture(
                        "{\"kind\": \"SINGLE\", \"value\": 100}",
                        "{\"kind\": \"MASS\", \"unit\": \"kg\"}",
                        new Span(REPORTED, REPORTED),
                        "412",
                        null,
                        "100",
                        null,
                        past("0", "0", 0, 0)));
        pictures.put("TREND, up", trend("UP", "61", "37.25", "52"));
        pictures.put("TREND, up, with the time before", trend("UP", "3", "3.57", "9"));
        pictures.put("TREND, up, nowcast", nowcast("UP", "31", "14.2", "28"));
        pictures.put("TREND, down", trend("DOWN", "8", "37.25", "21"));
        pictures.put("TREND, down, with the time before", trend("DOWN", "40", "37.25", "21"));
        pictures.put(
                "EMERGENCE",
                new Picture(
                        "{\"kind\": \"EMERGENCE\", \"of\": \"substance\"}",
                        SEIZURES,
                        MONTH,
                        "1",
                        "0",
                        null,
                        "xylazine",
                        null));
        pictures.put(
                "SHIFT",
                new Picture(
                        "{\"kind\": \"SHIFT\", \"of\": \"substance\", \"bucket\": \"MONTH\"}",
                        SEIZURES,
                        MONTH,
                        "21.8",
                        "1.6",
                        "17.1",
                        "fentanyl",
                        null));
        pictures.put(
                "SILENCE",
                new Picture(
                        "{\"kind\": \"SILENCE\", \"bucket\": \"WEEK\"}",
                        SEIZURES,
                        days("2026-10-05", "2026-11-01"),
                        "4",
                        "0.21",
                        "3",
                        null,
                        null));
        pictures.put(
                "HIGHEST",
                new Picture(
                        "{\"kind\": \"HIGHEST\", \"bucket\": \"MONTH\", \"periods\": 36}",
                        "{\"kind\": \"MASS\", \"unit\": \"kg\"}",
                        MONTH,
                        "412",
                        null,
                        "35.2",
                        null,
                        null));
        for (var phase : List.of("CHANGE", "STALL", "REBOUND")) {
            pictures.put(
                    "COMMITMENT, " + phase,
                    new Picture(
                            "{\"kind\": \"COMMITMENT\", \"event\": \"2026-07-01\", \"baseline\": {\"from\": \"2025-07-01\", \"to\": \"2026-06-30\"},"
                                    + " \"direction\": \"DOWN\", \"bucket\": \"MONTH\"}",
                            SEIZURES,
                            days("2026-08-01", "2026-10-31"),
                            "58",
                            "127",
                            "80",
                            phase,
                            null));
        }
        pictures.put(
                "NO_DATA",
                new Picture(
                        "{\"kind\": \"NO_DATA\", \"afterDays\": 7}",
                        SEIZURES,
                        days("2026-11-20", "2026-12-01"),
                        "9",
                        null,
                        "6",
                        null,
                        null));
        return pictures;
    }

    private static PastYear past(String largest, String median, int count, int known) {
        return new PastYear(new BigDecimal(largest), new BigDecimal(median), count, known, 365, known == 0);
    }

    private static Picture trend(String direction, String observed, String expected, String limit) {
        var when = "{\"kind\": \"TREND\", \"detector\": \"SEASONAL_NB\", \"bucket\": \"MONTH\", \"direction\": \""
                + direction + "\"}";
        return new Picture(when, SEIZURES, MONTH, observed, expected, limit, null, null);
    }

    private static Picture nowcast(String direction, String observed, String expected, String limit) {
        var plain = trend(direction, observed, expected, limit);
        var when = plain.when().replace("}", ", \"nowcast\": true, \"completeAfter\": \"P60D\"}");
        return new Picture(when, SEIZURES, MONTH, observed, expected, limit, null, null);
    }

    private static Span days(String first, String last) {
        return Span.ofDays(LocalDate.parse(first), LocalDate.parse(last));
    }
}
