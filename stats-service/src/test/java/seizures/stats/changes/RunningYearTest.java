package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.RegisterBook;
import seizures.domain.registry.Substances;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;
import tools.jackson.databind.JsonNode;

/**
 * CBP's rows of FY2024, published in spring in an earlier state, and again in autumn: what the second set corrects, and
 * what it brings, is listed to the seizure and to the microgram, and nothing else is. The data lies beside the
 * repository, or where {@code -Dseizures.data} says; the earlier state is made from it.
 */
class RunningYearTest {
    private static final Path FILE = Path.of(System.getProperty("seizures.data", "../../shared/data"))
            .resolve("cbp-nationwide-drugs-fy23-fy24.csv");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-12-15T12:00:00Z"), ZoneOffset.UTC);
    private static final Instant SPRING = Instant.parse("2024-05-15T12:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2024-11-15T12:00:00Z");
    private static final Map<String, String> MONTHS = Map.of(
            "OCT", "2023-10", "NOV", "2023-11", "DEC", "2023-12", "JAN", "2024-01", "FEB", "2024-02", "MAR", "2024-03");

    private final List<SeizureChange> changes = new ArrayList<>();
    /** By month, area and substance: how far the counts moved. */
    private final Map<String, long[]> moved = new TreeMap<>();

    private final Set<String> restated = new HashSet<>();

    @Test
    void a_later_set_of_the_same_rows_is_listed_as_exactly_what_it_changed() throws IOException {
        assumeThat(FILE).as("the public data beside the repository").exists();
        publishTwice();

        var answer = answer();

        var listed = new TreeMap<String, long[]>();
        var causes = new HashSet<String>();
        for (var row : answer.path("rows")) {
            var group = row.path("group");
            listed.put(
                    String.join(
                            "|",
                            row.path("bucket").asString(),
                            group.path("port").asString(),
                            group.path("substance").asString()),
                    new long[] {
                        row.path("change").path("seizures").asLong(),
                        Long.parseLong(row.path("change").path("massMicrograms").asString())
                    });
            row.path("causes")
                    .forEach(cause -> causes.add(cause.path("seizureId").asString()));
        }
        assertThat(restated).hasSizeGreaterThan(300);
        assertThat(listed.keySet()).isEqualTo(moved.keySet());
        listed.forEach((group, change) -> assertThat(change).as(group).isEqualTo(moved.get(group)));
        assertThat(causes).isEqualTo(restated);
    }

    /** Every seventh row was heavier at first, every eleventh had an event more, every thirteenth was not there. */
    private void publishTwice() throws IOException {
        int number = 0;
        for (var row : rows()) {
            number++;
            long micrograms = new BigDecimal(row.get("Sum Qty (lbs)"))
                    .multiply(BigDecimal.valueOf(453_592_370))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            int events = Integer.parseInt(row.get("Count of Event"));
            if (number % 13 == 0) {
                publish(row, number, 1, AUTUMN, micrograms, events);
                move(row, number, events, micrograms);
                continue;
            }
            long first = number % 7 == 0 ? micrograms + micrograms / 10 + 1 : micrograms;
            int firstEvents = number % 11 == 0 ? events + 1 : events;
            var before = publish(row, number, 1, SPRING, first, firstEvents);
            if (first != micrograms || firstEvents != events) {
                changes.add(Histories.taken(before, 2, AUTUMN));
                publish(row, number, 2, AUTUMN, micrograms, events);
                move(row, number, events - firstEvents, micrograms - first);
            }
        }
    }

    private SeizureChange publish(CSVRecord row, int number, int version, Instant known, long micrograms, int events) {
        var goods = new Contribution(
                new SubstanceCode(substance(row)),
                Form.UNKNOWN,
                Evidence.PRESUMPTIVE,
                micrograms,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        var change = Histories.version("US-CBP-" + number, version, known, port(row), month(row), events, goods);
        changes.add(change);
        return change;
    }

    private void move(CSVRecord row, int number, long events, long micrograms) {
        restated.add("US-CBP-" + number);
        var sum = moved.computeIfAbsent(String.join("|", month(row), port(row), substance(row)), _ -> new long[2]);
        sum[0] += events;
        sum[1] += micrograms;
    }

    private JsonNode answer() {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();
        var held = new Changes();
        held.take(changes);
        held.complete();
        var http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new RestatementController(
                        cells, held, DoseMethods.builtIn(), new RegisterBook(), CoverageBooks.of(cells), CLOCK))
                .setMessageConverters(new JacksonJsonHttpMessageConverter())
                .build());
        var uri = "/v1/restatements?from=2024-05-31&to=2024-11-30&bucket=month&group=port,substance&limit=1000";
        return ContractJson.MAPPER.readTree(
                http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    /** Of the first half of the year. */
    private static List<CSVRecord> rows() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords().stream()
                    .filter(row -> row.get("FY").equals("2024") && MONTHS.containsKey(row.get("Month (abbv)")))
                    .toList();
        }
    }

    private static String month(CSVRecord row) {
        return MONTHS.getOrDefault(row.get("Month (abbv)"), "");
    }

    private static String port(CSVRecord row) {
        var area = row.get("Area of Responsibility").replaceFirst(" (FIELD OFFICE|SECTOR)$", "");
        return "CBP_AREA:" + area.replace(' ', '_');
    }

    private static String substance(CSVRecord row) {
        return Substances.findByName(row.get("Drug Type"))
                .map(substance -> substance.code().code())
                .orElseGet(() -> SubstanceCode.other(row.get("Drug Type")).code());
    }
}
