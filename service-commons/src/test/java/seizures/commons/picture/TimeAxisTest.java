package seizures.commons.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {
    private static final PlotArea AREA = new PlotArea(60, 80, 880, 360);
    private static final Pattern LABEL = Pattern.compile("<text x=\"([0-9.]+)\" y=\"374\">([^<]*)</text>");

    private static String drawn(String from, Duration length) {
        var svg = new SvgWriter();
        var start = Instant.parse(from);
        new TimeAxis(AREA, start, start.plus(length)).draw(svg, "Time in UTC");
        return svg.toString();
    }

    private static List<String> labels(String svg) {
        return LABEL.matcher(svg).results().map(found -> found.group(2)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT3M", "PT50M", "PT7H", "PT30H", "P3D", "P20D", "P70D", "P400D", "P2000D", "P9000D", "P80000D"})
    void labels_do_not_touch_and_are_enough_to_read(Duration length) {
        var svg = drawn("2024-01-30T22:17:00Z", length);

        var places = LABEL.matcher(svg)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(places).hasSizeBetween(2, 10);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThan("30 Jan 2024".length() * Picture.LETTER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT3M, 22:18, 30 Jan 2024",
        "PT30H, 00:00, 31 Jan 2024",
        "P20D, 5 Feb, 2024",
        "P400D, Apr, 2024",
    })
    void a_label_that_leaves_out_the_date_has_it_beneath(Duration length, String label, String date) {
        var svg = drawn("2024-01-30T22:17:00Z", length);

        assertThat(labels(svg)).contains(label);
        assertThat(svg).contains(">" + date + "</text>").contains("Time in UTC");
    }

    @Test
    void a_date_that_would_be_cut_at_the_edge_is_left_out() {
        assertThat(drawn("2026-11-30T00:00:00Z", Duration.ofHours(49)))
                .contains(">30 Nov 2026<", ">1 Dec 2026<")
                .doesNotContain("2 Dec 2026");
        assertThat(drawn("2026-11-30T00:00:00Z", Duration.ofHours(60))).contains(">2 Dec 2026<");
    }

    @Test
    void a_tick_stands_where_its_time_is() {
        var axis = new TimeAxis(AREA, Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-03T00:00:00Z"));

        assertThat(axis.x(Instant.parse("2024-01-02T00:00:00Z"))).isEqualTo(470);
    }
}
