package seizures.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import seizures.alert.engine.Said;
import seizures.alert.kind.PastYear;
import seizures.alert.rule.Rule;
import seizures.alert.rule.RuleParser;
import seizures.alert.series.Fact;
import seizures.alert.series.LocalDays;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.Parsed;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;

/**
 * What a duty officer reads, of each kind of rule and in each turn of an alert's life, as it was approved. What it reads now is
 * in {@code target}, to be looked at and copied.
 */
class AlertGalleryTest {
    private static final Instant REPORTED = Instant.parse("2026-11-30T03:09:00Z");
    private static final Span DAY = days("2026-11-29", "2026-11-29");
    private static final Span MONTH = days("2026-10-01", "2026-10-31");

    /** One kind of rule with the numbers of an alert. */
    private record Picture(
            String when,
            String measure,
            Span window,
            String observed,
            @Nullable String expected,
            @Nullable String limit,
            @Nullable String subject,
            @Nullable PastYear past) {}

    private static final String SEIZURES = "{\"kind\": \"SEIZURES\"}";

    private static Map<String, Picture> pictures() {
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

    private static Rule rule(Picture picture) {
        var json =
                "{\"severity\": \"critical\", \"select\": {\"substance\": [\"fentanyl\"]}, \"group\": [\"port\"], \"measure\": "
                        + picture.measure() + ", \"when\": " + picture.when() + "}";
        return RuleParser.parse(ContractJson.MAPPER.readTree(json), DoseMethods.builtIn())
                        instanceof Parsed.Ok<Rule>(var rule)
                ? rule
                : throwing(json);
    }

    private static Rule throwing(String json) {
        throw new IllegalArgumentException(json);
    }

    private static SeizureChange change(String reason) {
        var change = new Said(
                        "UNLOCODE:MXREX",
                        "2026-11-29T21:09:00-06:00",
                        Crossing.AT_PORT,
                        1,
                        List.of(Said.goods("fentanyl", 412_000_000_000L, 0)))
                .reported("MX-SAT-night-1", REPORTED.toString());
        return reason.isEmpty() ? change : change.stated(2, 1, 1, change.recordedAt(), reason, null);
    }

    private static List<Point> points(Rule rule) {
        var fact = Fact.of(change(""));
        return List.of(new Point(fact, fact.goods(), rule.measure().amount(fact, fact.goods())));
    }

    private static AlertVersion alert(
            Picture picture, Rule rule, AlertState state, String observed, ChangeReason reason) {
        var points = points(rule);
        var carriers = Sums.largestFirst(points);
        return new AlertVersion(
                "a",
                1,
                "laredo-day",
                1,
                rule.severity(),
                state,
                Map.of("port", "UNLOCODE:MXREX"),
                rule.when().isByDays()
                        ? LocalDays.window(picture.window(), points)
                        : LocalDays.instants(picture.window(), points),
                rule.unit(),
                new BigDecimal(observed),
                picture.expected() == null ? null : new BigDecimal(picture.expected()),
                picture.limit() == null ? null : new BigDecimal(picture.limit()),
                null,
                new AlertVersion.AlertEvidence(
                        carriers.seizures(), carriers.shares(), 1, null, null, List.of(), picture.subject(), Map.of()),
                REPORTED,
                reason.at(),
                reason.text());
    }

    private static List<AlertStory> life(Picture picture) {
        var rule = rule(picture);
        var points = points(rule);
        var observed = new BigDecimal(picture.observed());
        var report = ChangeReason.of(ChangeReason.Type.REPORT, change(""));
        var grown = ChangeReason.moreReports(3, REPORTED);
        var corrected = ChangeReason.of(ChangeReason.Type.CORRECTION, change("scale was not zeroed"));
        var over = ChangeReason.over(rule.when().holdFor(), REPORTED.plus(Duration.ofDays(2)));
        var retracted = ChangeReason.of(ChangeReason.Type.RETRACTION, change("entered twice"));
        return List.of(
                new AlertStory(
                        alert(picture, rule, AlertState.FIRING, picture.observed(), report),
                        rule,
                        points,
                        report,
                        null,
                        picture.past()),
                new AlertStory(
                        alert(picture, rule, AlertState.FIRING, picture.observed(), grown),
                        rule,
                        points,
                        grown,
                        observed,
                        picture.past()),
                new AlertStory(
                        alert(picture, rule, AlertState.FIRING, picture.observed(), corrected),
                        rule,
                        points,
                        corrected,
                        observed.add(BigDecimal.TEN),
                        picture.past()),
                new AlertStory(
                        alert(picture, rule, AlertState.RESOLVED, picture.observed(), over),
                        rule,
                        List.of(),
                        over,
                        observed,
                        picture.past()),
                new AlertStory(
                        alert(picture, rule, AlertState.WITHDRAWN, "0", retracted),
                        rule,
                        List.of(),
                        retracted,
                        observed,
                        picture.past()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_message_reads_as_approved(Language language) throws IOException {
        var messages = new AlertMessages(
                language, DoseMethods.builtIn().find("assay-2mg@1").orElseThrow());
        var gallery = new StringBuilder();
        pictures().forEach((name, picture) -> {
            gallery.append("== ").append(name).append('\n');
            life(picture).forEach(story -> {
                var message = messages.of(story);
                gallery.append(message.title()).append('\n');
                gallery.append("    ").append(message.summary()).append('\n');
            });
        });

        var name = "alert-gallery-" + language.locale().getLanguage() + ".txt";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", name), gallery);
        assertThat(gallery.toString()).isEqualTo(approved(name));
    }

    private static String approved(String name) throws IOException {
        try (var file = AlertGalleryTest.class.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
