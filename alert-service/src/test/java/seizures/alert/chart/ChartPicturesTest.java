package seizures.alert.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.engine.Remembered;
import seizures.alert.engine.Rules;
import seizures.alert.engine.Said;
import seizures.commons.picture.PictureTheme;
import seizures.contract.AlertVersion;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;

/**
 * A picture of each kind of alert, as approved, of one history: four years at Laredo, with a rise in May 2023, large
 * seizures, a new drug, a mix that moves, and a fall from July on. A change of one is looked at in a browser before it is
 * approved: {@code target/pictures}.
 */
class ChartPicturesTest {
    private static final YearMonth RISE = YearMonth.of(2023, 5);
    private static final Instant NOW = Instant.parse("2024-01-20T12:00:00Z");
    private static final List<SeizureChange> HISTORY = history();

    private record Kind(String group, String measure, String when) {
        private String rule() {
            return "{ \"severity\": \"critical\", \"title\": \"A picture\", \"group\": [" + group + "], \"measure\": "
                    + measure + ", \"when\": " + when + " }";
        }
    }

    private static final String SEIZURES = "{ \"kind\": \"SEIZURES\" }";
    private static final String KILOGRAMS = "{ \"kind\": \"MASS\", \"unit\": \"kg\" }";
    private static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        var port = "\"port\"";
        kinds.put(
                "threshold-calendar",
                new Kind(
                        port,
                        KILOGRAMS,
                        "{ \"kind\": \"THRESHOLD\", \"window\": { \"calendar\": \"MONTH\" }, \"value\": 60 }"));
        kinds.put(
                "threshold-sliding",
                new Kind(
                        port,
                        KILOGRAMS,
                        "{ \"kind\": \"THRESHOLD\", \"window\": { \"sliding\": \"P7D\" }, \"value\": 30 }"));
        kinds.put("single", new Kind(port, KILOGRAMS, "{ \"kind\": \"SINGLE\", \"value\": 20 }"));
        kinds.put("trend-up", new Kind(port, SEIZURES, trend("UP")));
        kinds.put("trend-down", new Kind(port, SEIZURES, trend("DOWN")));
        kinds.put(
                "highest",
                new Kind(port, KILOGRAMS, "{ \"kind\": \"HIGHEST\", \"bucket\": \"MONTH\", \"periods\": 24 }"));
        kinds.put(
                "emergence",
                new Kind(
                        port,
                        SEIZURES,
                        "{ \"kind\": \"EMERGENCE\", \"of\": \"substance\", \"since\": \"2020-01-01\" }"));
        kinds.put(
                "shift",
                new Kind(
                        port,
                        SEIZURES + ", \"select\": { \"substance\": [\"cocaine\", \"fentanyl\"] }",
                        "{ \"kind\": \"SHIFT\", \"of\": \"substance\", \"bucket\": \"MONTH\", \"baseline\": 12, \"atLeast\": 6,"
                                + " \"falseAlarmRate\": 0.05 }"));
        kinds.put("silence", new Kind(port, SEIZURES, "{ \"kind\": \"SILENCE\", \"bucket\": \"WEEK\" }"));
        kinds.put(
                "commitment",
                new Kind(
                        port,
                        SEIZURES,
                        "{ \"kind\": \"COMMITMENT\", \"event\": \"2023-07-01\", \"baseline\": { \"from\": \"2022-05-01\", \"to\": \"2023-04-30\" },"
                                + " \"direction\": \"DOWN\", \"target\": 0.5, \"bucket\": \"MONTH\" }"));
        kinds.put("no-data", new Kind("", SEIZURES, "{ \"kind\": \"NO_DATA\", \"afterDays\": 7 }"));
        return kinds;
    }

    private static String trend(String direction) {
        return "{ \"kind\": \"TREND\", \"detector\": \"SEASONAL_NB\", \"bucket\": \"MONTH\", \"direction\": \""
                + direction + "\", \"since\": \"2020-01-01\" }";
    }

    private static List<SeizureChange> history() {
        var history = new ArrayList<SeizureChange>();
        for (var month = YearMonth.of(2020, 1); month.isBefore(YearMonth.of(2024, 1)); month = month.plusMonths(1)) {
            for (int i = 0; i < seizures(month); i++) {
                history.add(seizure(month.atDay(1 + i * month.lengthOfMonth() / seizures(month)), i, history.size()));
            }
        }
        return history;
    }

    private static int seizures(YearMonth month) {
        int usual = 18 + month.getMonthValue() % 4 * 3 + month.getYear() % 2;
        return month.equals(RISE) ? 55 : month.isBefore(YearMonth.of(2023, 7)) ? usual : usual / 3;
    }

    private static SeizureChange seizure(LocalDate day, int i, int number) {
        boolean isLate = day.isAfter(LocalDate.of(2023, 9, 30));
        var substance = isLate && i == 1 ? "xylazine" : i % (isLate ? 2 : 6) == 0 ? "fentanyl" : "cocaine";
        long grams = YearMonth.from(day).equals(RISE) && i == 13 ? 24_000 : 300 + 170L * (number % 11);
        var goods = List.of(Said.goods(substance, grams * 1_000_000, 0));
        return new Said("UNLOCODE:USLRD", day.toString(), Crossing.AT_PORT, 1, goods)
                .reported("US-CBP-" + number, day.plusDays(1) + "T09:00:00Z");
    }

    static Stream<String> names() {
        return KINDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_kind_is_drawn_as_approved(String name) throws IOException {
        var kind = KINDS.get(name);
        var watch = Remembered.engine();
        watch.at(NOW);
        HISTORY.forEach(watch::on);

        var alerts = watch.on(Rules.version("picture", 1, kind.rule()));

        var last = alerts.stream().map(AlertVersion::alertId).toList();
        assertThat(last).isNotEmpty();
        var sight = watch.snapshot(last.getLast()).orElseThrow().get();
        var svg = new String(AlertChart.svg(sight, PictureTheme.AUTO), StandardCharsets.UTF_8);
        Files.createDirectories(Path.of("target/pictures"));
        Files.writeString(Path.of("target/pictures", name + ".svg"), svg);
        assertThat(svg).isEqualTo(approved(name + ".svg"));
    }

    private static String approved(String name) throws IOException {
        try (var file = ChartPicturesTest.class.getResourceAsStream("pictures/" + name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
