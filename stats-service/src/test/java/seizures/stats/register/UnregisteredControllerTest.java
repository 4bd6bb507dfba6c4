package seizures.stats.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.query.NotReady;

class UnregisteredControllerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    private final Cells cells = new Cells();
    private final MockMvcTester http = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new UnregisteredController(cells, DoseMethods.builtIn(), CLOCK))
                    .setMessageConverters(new JacksonJsonHttpMessageConverter())
                    .build());

    @Test
    void names_that_no_register_has_are_listed_the_most_frequent_first() {
        var history = List.of(
                Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2024-03-15", 1, kilo("other:fentanyll")),
                Histories.reported("US-CBP-2", "CBP_AREA:TUCSON", "2024-03-16", 1, kilo("other:blue salt [precursor]")),
                Histories.reported(
                        "US-CBP-3", "CBP_AREA:EL_PASO", "2024-04-16", 2, kilo("other:blue salt [precursor]")),
                Histories.reported("US-CBP-4", "CBP_AREA:EL_PASO", "2024-04-16", 1, kilo("other:npp")),
                Histories.reported("US-CBP-5", "CBP_AREA:EL_PASO", "2024-04-16", 1, kilo("fentanyl")));
        cells.take(Recount.cells(history).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();

        assertThat(http.get().uri("/v1/unregistered-substances?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"substances": [{"substance": "other:blue salt [precursor]", "name": "blue salt", "statedClass": "PRECURSOR",
                          "seizures": 3, "nearest": []}], "total": 2, "next": 1}""");
        assertThat(http.get().uri("/v1/unregistered-substances?offset=1"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.substances[0].name", name -> assertThat(name).isEqualTo("fentanyll"))
                .hasPathSatisfying(
                        "$.substances[0].nearest",
                        nearest -> assertThat(nearest).asArray().contains("fentanyl"));
    }

    @Test
    void counts_that_are_not_whole_yet_are_not_read() {
        assertThat(http.get().uri("/v1/unregistered-substances"))
                .hasFailed()
                .failure()
                .hasRootCauseInstanceOf(NotReady.class);
    }

    private static Contribution kilo(String substance) {
        return new Contribution(
                new SubstanceCode(substance), Form.POWDER, Evidence.CONFIRMED, 1_000_000_000L, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
