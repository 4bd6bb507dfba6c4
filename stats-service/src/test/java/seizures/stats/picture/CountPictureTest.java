package seizures.stats.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import seizures.commons.testing.Described;
import seizures.commons.web.CommonProblems;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;
import seizures.stats.seal.EditionsOf;

/**
 * Pictures of counts as approved, of three years at two areas, of which three months were not reported. A change of one is
 * looked at in a browser before it is approved: {@code target/pictures}.
 */
class CountPictureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);
    private static final String LAREDO = "CBP_AREA:LAREDO";
    private static final YearMonth FIRST = YearMonth.of(2021, 10);
    private static final List<YearMonth> UNREPORTED =
            List.of(YearMonth.of(2023, 6), YearMonth.of(2023, 7), YearMonth.of(2023, 8));

    private final Cells cells = new Cells();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CountPictureController(
                    cells, DoseMethods.builtIn(), EditionsOf.nothing(), CoverageBooks.of(cells), CLOCK))
            .setControllerAdvice(new CommonProblems())
            .alwaysDo(Described.byTheFile())
            .setMessageConverters(new ByteArrayHttpMessageConverter(), new JacksonJsonHttpMessageConverter())
            .build());

    @BeforeEach
    void count() {
        var changes = new ArrayList<SeizureChange>();
        for (var month = FIRST; month.isBefore(YearMonth.of(2024, 10)); month = month.plusMonths(1)) {
            if (!UNREPORTED.contains(month)) {
                changes.add(sum(month, LAREDO, "fentanyl", 40 + month.getMonthValue() % 5 * 13));
                changes.add(sum(month, "CBP_AREA:TUCSON", "fentanyl", 150 + month.getMonthValue() % 4 * 40));
            }
        }
        changes.add(sum(YearMonth.of(2024, 3), LAREDO, "cocaine", 900));
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(
                        entry.getKey(),
                        Optional.of(entry.getValue()),
                        CLOCK.instant().minusSeconds(1)))
                .toList());
        cells.complete();
    }

    private static SeizureChange sum(YearMonth month, String port, String substance, long kilograms) {
        var goods = new Contribution(
                new SubstanceCode(substance),
                Form.POWDER,
                Evidence.CONFIRMED,
                kilograms * 1_000_000_000,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        return Histories.reported(
                "US-CBP-" + month + "-" + port.length() + substance, port, month.toString(), 20, goods);
    }

    private String svg(String query) {
        var answer = http.get().uri("/v1/dose-counts/chart.svg?" + query).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "doses, substance=fentanyl&port=CBP_AREA:LAREDO&from=2021-10&to=2024-09",
        "doses-dark, substance=fentanyl&bucket=quarter&theme=dark",
        "areas, substance=fentanyl&group=port&from=2022-01&to=2024-09&theme=light",
        "mass, measure=mass&group=substance&bucket=fiscal-year&calendar=US",
        "seizures, measure=seizures&from=2023-01&to=2024-12",
    })
    void each_question_is_drawn_as_approved(String name, String query) throws IOException {
        var svg = svg(query);

        Files.createDirectories(Path.of("target/pictures"));
        Files.writeString(Path.of("target/pictures", name + ".svg"), svg);
        try (var file = CountPictureTest.class.getResourceAsStream(name + ".svg")) {
            assertThat(svg).isEqualTo(file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_was_not_reported_is_hatched_and_not_drawn_as_zero() {
        var svg = svg("substance=fentanyl&port=CBP_AREA:LAREDO&from=2021-10&to=2024-09");

        assertThat(svg.split("class=\"bar\"", -1)).hasSize(1 + 36 - 3 + 1);
        assertThat(svg.split("class=\"unjudged\"", -1)).hasSize(1 + 1 + 1);
        assertThat(svg).contains("not all reported", "US-CBP 2023-06..2023-08");
    }

    @Test
    void what_has_no_doses_is_not_drawn_as_none() {
        var svg = svg("substance=cocaine&from=2024-03&to=2024-03");

        assertThat(svg).contains("No goods here have doses by this method.");
        assertThat(svg.split("class=\"bar\"", -1)).hasSize(1 + 1);
    }

    @Test
    void a_png_is_the_same_picture_for_mails() throws IOException {
        var answer = http.get()
                .uri("/v1/dose-counts/chart.png?substance=fentanyl&theme=dark")
                .exchange();

        assumeFalse(answer.getResponse().getStatus() == 406, "PNG is skipped: this machine has no font");
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "image/png");
        var image = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(920);
        assertThat(image.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0x16191d);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bucket=all",
                "group=port,substance",
                "theme=pink",
                "format=csv",
                "measure=tons",
                "bucket=day&from=2010-01&to=2024-09"
            })
    void a_question_that_cannot_be_drawn_is_refused(String query) {
        assertThat(http.get().uri("/v1/dose-counts/chart.svg?" + query)).hasStatus(400);
    }
}
