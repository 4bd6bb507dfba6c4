package seizures.alert.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import seizures.alert.series.Curve;
import seizures.alert.series.Span;
import seizures.alert.watch.Sight;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureId;
import seizures.contract.Severity;

class AlertChartTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final String RED = "#b03a2e";
    private static final String BLUE = "#1f618d";

    /** Run by itself too, to see what it loads. */
    public static void main(String[] arguments) {
        for (var shape : Curve.Shape.values()) {
            System.out.println(new String(AlertChart.svg(sight(shape, BigDecimal.TWO)), StandardCharsets.UTF_8));
        }
    }

    private static Sight sight(Curve.Shape shape, @Nullable BigDecimal expected) {
        var parts = new ArrayList<Curve.Part>();
        for (int day = 0; day < 30; day++) {
            var at = START.plus(Duration.ofDays(day));
            var until = shape == Curve.Shape.SEIZURES ? at : at.plus(Duration.ofDays(1));
            parts.add(new Curve.Part(
                    new Span(at, until), BigDecimal.valueOf(day == 20 ? 40 : 3), expected, new BigDecimal("12.5")));
        }
        var about = parts.get(20).span();
        return new Sight(alert(about), new Curve(shape, "kg", parts), Instant.parse("2024-02-03T04:05:06Z"));
    }

    private static AlertVersion alert(Span window) {
        return new AlertVersion(
                "a-1",
                1,
                "large",
                1,
                Severity.CRITICAL,
                AlertState.FIRING,
                Map.of("substance", "other:<b>&c"),
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

    private static Element drawn(Sight sight) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(AlertChart.svg(sight)))
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

    private static long filled(Element svg, String colour) {
        var paths = svg.getElementsByTagName("path");
        long count = 0;
        for (int i = 0; i < paths.getLength(); i++) {
            count += paths.item(i) instanceof Element path
                            && path.getAttribute("fill").equals(colour)
                    ? 1
                    : 0;
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_says_what_it_is_of_and_as_of_when(Curve.Shape shape) throws Exception {
        var svg = drawn(sight(shape, null));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("large, substance other:<b>&c: FIRING, critical");
        assertThat(texts(svg))
                .contains(
                        "large, substance other:<b>&c: FIRING, critical",
                        "40 kg, the limit is 12.5",
                        "Data as of 3 Feb 2024 04:05 UTC",
                        "kg",
                        "limit 12.5",
                        "the alert's window")
                .doesNotContain("expected");
    }

    /** One part and the key. */
    @ParameterizedTest
    @EnumSource
    void what_the_alert_is_of_stands_out(Curve.Shape shape) throws Exception {
        assertThat(filled(drawn(sight(shape, null)), RED)).isEqualTo(2);
    }

    @Test
    void what_was_expected_is_a_line_and_up_to_the_limit_a_band() throws Exception {
        var svg = drawn(sight(Curve.Shape.PERIODS, BigDecimal.TWO));

        assertThat(texts(svg)).contains("expected", "expected to limit").doesNotContain("limit 12.5");
        assertThat(filled(svg, BLUE)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_alert_without_a_curve_is_drawn_all_the_same() throws Exception {
        var whole = sight(Curve.Shape.PERIODS, null);
        var svg = drawn(new Sight(whole.alert(), new Curve(Curve.Shape.PERIODS, "kg", List.of()), whole.asOf()));

        assertThat(texts(svg)).contains("40 kg, the limit is 12.5");
    }

    /** A server may have neither fonts nor the library that finds them. */
    @Test
    void no_picture_needs_the_fonts_of_the_machine() throws Exception {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AlertChartTest.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("</svg>").doesNotContain(" sun.font.SunFontManager", " sun.font.FontManagerFactory ");
    }
}
