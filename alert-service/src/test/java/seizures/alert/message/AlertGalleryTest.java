package seizures.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import seizures.alert.engine.Said;
import seizures.alert.rule.Rule;
import seizures.alert.rule.RuleParser;
import seizures.alert.series.Fact;
import seizures.alert.series.LocalDays;
import seizures.alert.series.Point;
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
    private static Rule rule(GalleryPictures.Picture picture) {
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
                .reported("MX-SAT-night-1", GalleryPictures.REPORTED.toString());
        return reason.isEmpty() ? change : change.stated(2, 1, 1, change.recordedAt(), reason, null);
    }

    private static List<Point> points(Rule rule) {
        var fact = Fact.of(change(""));
        return List.of(new Point(fact, fact.goods(), rule.measure().amount(fact, fact.goods())));
    }

    private static AlertVersion alert(
            GalleryPictures.Picture picture, Rule rule, AlertState state, String observed, ChangeReason reason) {
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
                        carriers.seizures(),
                        carriers.shares(),
                        1,
                        null,
                        null,
                        List.of(),
                        picture.subject(),
                        Map.of(),
                        List.of()),
                GalleryPictures.REPORTED,
                reason.at(),
                reason.text());
    }

    private static List<AlertStory> life(GalleryPictures.Picture picture) {
        var rule = rule(picture);
        var points = points(rule);
        var observed = new BigDecimal(picture.observed());
        var report = ChangeReason.of(ChangeReason.Type.REPORT, change(""));
        var grown = ChangeReason.moreReports(3, GalleryPictures.REPORTED);
        var corrected = ChangeReason.of(ChangeReason.Type.CORRECTION, change("scale was not zeroed"));
        var over = ChangeReason.over(rule.when().holdFor(), GalleryPictures.REPORTED.plus(Duration.ofDays(2)));
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
        GalleryPictures.pictures().forEach((name, picture) -> {
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
