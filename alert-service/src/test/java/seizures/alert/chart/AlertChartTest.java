package seizures.alert.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import seizures.alert.engine.AlertCurve;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;
import seizures.commons.picture.PictureTheme;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureId;
import seizures.contract.Severity;

class AlertChartTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** Run by itself too, to see what it loads. */
    public static void main(String[] arguments) {
        for (var shape : Curve.Shape.values()) {
            System.out.println(new String(
                    AlertChart.svg(sight(shape, BigDecimal.TWO), PictureTheme.DARK), StandardCharsets.UTF_8));
        }
    }

    private static AlertCurve sight(Curve.Shape shape, @Nullable BigDecimal expected) {
        var parts = new ArrayList<Curve.Part>();
        for (int day = 0; day < 30; day++) {
            var at = START.plus(Duration.ofDays(day));
            var until = shape == Curve.Shape.SEIZURES ? at : at.plus(Duration.ofDays(1));
            parts.add(new Curve.Part(
                    new Span(at, until), BigDecimal.valueOf(day == 20 ? 40 : 3), expected, new BigDecimal("12.5")));
        }
        var about = parts.get(20).span();
        return new AlertCurve(
                alert(about, Map.of("substance", "other:<b>&c")),
                new Curve(shape, "kg", parts),
                Instant.parse("2024-02-03T04:05:06Z"));
    }

    private static AlertVersion alert(Span window, Map<String, String> group) {
        return new AlertVersion(
                "a-1",
                1,
                "large",
                1,
                Severity.CRITICAL,
                AlertState.FIRING,
                group,
                new AlertVersion.Window(window.from(), window.to()),
                "kg",
                BigDecimal.valueOf(40),
                null,
                new BigDecimal("12.5"),
                null,
                new AlertVersion.AlertEvidence(List.of(new SeizureId("US-CBP-1")), 1),
                START,
                START,
                "report");
    }

    private static Element drawn(AlertCurve sight) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(AlertChart.svg(sight, PictureTheme.AUTO)))
                .getDocumentElement();
    }

    private static List<String> texts(Element svg) {
        var texts = new ArrayList<String>();
        var found = svg.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    /** Without the key in the legend. */
    private static long drawn(Element svg, String element, String style) {
        var found = svg.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                        .filter(i -> found.item(i) instanceof Element shape
                                && shape.getAttribute("class").equals(style))
                        .count()
                - 1;
    }

    @Test
    void a_picture_is_light_or_dark_for_who_cannot_say_what_he_prefers() {
        var curve = sight(Curve.Shape.PERIODS, null);

        assertThat(new String(AlertChart.svg(curve, PictureTheme.DARK), StandardCharsets.UTF_8))
                .contains(".paper{fill:#16191d}")
                .doesNotContain(".paper{fill:#fff}", "prefers-color-scheme", "var(");
        assertThat(new String(AlertChart.svg(curve, PictureTheme.LIGHT), StandardCharsets.UTF_8))
                .contains(".paper{fill:#fff}")
                .doesNotContain("#16191d", "prefers-color-scheme", "var(");
        assertThat(new String(AlertChart.svg(curve, PictureTheme.AUTO), StandardCharsets.UTF_8))
                .contains("--paper:#fff", "prefers-color-scheme", "--paper:#16191d");
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_says_what_it_is_of_and_as_of_when(Curve.Shape shape) throws Exception {
        var svg = drawn(sight(shape, null));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("large: gross mass in kg, substance other:<b>&c");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("Critical, firing. ")
                .endsWith(": 40 kg, limit 12.5. Data as of 3 Feb 2024, 04:05 UTC");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(texts(svg))
                .contains(
                        "large: gross mass in kg, substance other:<b>&c",
                        "Data as of 3 Feb 2024, 04:05 UTC",
                        "gross mass in kg",
                        "limit 12.5",
                        "the alert's window")
                .doesNotContain("expected", "not judged");
    }

    @Test
    void codes_of_registers_are_given_with_their_names() {
        var group = new LinkedHashMap<String, String>();
        group.put("port", "CBP_AREA:SAN_DIEGO");
        group.put("region", "SOUTHWEST_BORDER");
        group.put("country", "MX");
        group.put("substance", "fentanyl");

        assertThat(AlertText.title(alert(new Span(START, START), group), "doses (assay-2mg@1)"))
                .isEqualTo("large: potentially lethal doses (assay-2mg@1), San Diego (CBP_AREA:SAN_DIEGO), "
                        + "region Southwest border, Mexico, Fentanyl");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_alert_is_of_stands_out(Curve.Shape shape) throws Exception {
        var svg = drawn(sight(shape, null));

        assertThat(drawn(svg, "rect", "flagged")).isEqualTo(1);
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1 + 30);
    }

    @Test
    void what_was_expected_is_a_line_and_up_to_the_limit_a_band() throws Exception {
        var svg = drawn(sight(Curve.Shape.PERIODS, BigDecimal.TWO));

        assertThat(texts(svg))
                .contains("expected", "expected to limit", "limit")
                .doesNotContain("limit 12.5");
        assertThat(drawn(svg, "path", "expected")).isEqualTo(1);
        assertThat(drawn(svg, "rect", "band")).isEqualTo(30);
    }

    @Test
    void periods_that_the_rule_does_not_judge_are_hatched_in_one() throws Exception {
        var whole = sight(Curve.Shape.PERIODS, BigDecimal.TWO);
        var parts = new ArrayList<>(whole.curve().parts());
        for (int i = 0; i < 5; i++) {
            parts.set(i, new Curve.Part(parts.get(i).span(), BigDecimal.ONE, null, null));
        }

        var svg = drawn(new AlertCurve(whole.alert(), new Curve(Curve.Shape.PERIODS, "kg", parts), whole.asOf()));

        assertThat(texts(svg)).contains("not judged");
        assertThat(drawn(svg, "rect", "unjudged")).isEqualTo(1);
    }

    @Test
    void an_alert_without_a_curve_is_drawn_all_the_same() throws Exception {
        var whole = sight(Curve.Shape.PERIODS, null);
        var svg = drawn(new AlertCurve(whole.alert(), new Curve(Curve.Shape.PERIODS, "kg", List.of()), whole.asOf()));

        assertThat(texts(svg)).contains("Critical, firing. 21 Jan 2024: 40 kg, limit 12.5.");
    }

    @Test
    void amounts_have_separators() throws Exception {
        var part = new Curve.Part(
                new Span(START, START.plus(Duration.ofDays(1))), new BigDecimal("123456789"), null, null);
        var curve = new Curve(Curve.Shape.PERIODS, "pills", List.of(part));

        assertThat(texts(drawn(new AlertCurve(alert(part.span(), Map.of()), curve, START))))
                .contains("100,000,000");
    }

    /** A server may have neither fonts nor the library that finds them. */
    @Test
    void no_picture_needs_fonts_or_a_screen() throws Exception {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AlertChartTest.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("</svg>").doesNotContain(" java.awt.", " sun.font.");
    }
}
