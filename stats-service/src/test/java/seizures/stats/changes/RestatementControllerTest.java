package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.testing.Described;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.RegisterBook;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;

class RestatementControllerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    private final Cells cells = new Cells();
    private final Changes changes = new Changes();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new RestatementController(
                    cells, changes, DoseMethods.builtIn(), new RegisterBook(), CoverageBooks.of(cells), CLOCK))
            .addFilters(new ShallowEtagHeaderFilter())
            .alwaysDo(Described.byTheFile())
            .setMessageConverters(new JacksonJsonHttpMessageConverter())
            .build());

    @Test
    void an_answer_has_both_counts_the_difference_and_the_causes() {
        take();

        assertThat(http.get().uri("/v1/restatements?from=2023-12-31&to=2024-03-31&method=gross-2mg@1&group=port"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"from":"2023-12-31","to":"2024-03-31","calendar":"US","bucket":"all",
                         "rows":[{"bucket":"all","group":{"port":"CBP_AREA:TUCSON"},
                           "after":{"seizures":1,"items":1,"massMicrograms":"1000000000","pills":"0","volumeMicrolitres":"0",
                             "units":0,"doses":{"gross-2mg@1":{"low":500000,"mid":500000,"high":500000}},"unconverted":0},
                           "change":{"seizures":1,"items":1,"massMicrograms":"1000000000","assayedMassMicrograms":"0",
                             "pureMassMicrograms":"0","pills":"0","volumeMicrolitres":"0","units":0,"unconverted":0,
                             "doses":{"gross-2mg@1":500000}},
                           "causeCount":1,
                           "causes":[{"seizureId":"US-CBP-1","version":1,"firstReport":true,
                             "change":{"seizures":1,"items":1,"massMicrograms":"1000000000","assayedMassMicrograms":"0",
                               "pureMassMicrograms":"0","pills":"0","volumeMicrolitres":"0","units":0,"unconverted":0}}]}],
                         "total":{
                           "before":{"seizures":0,"items":0,"massMicrograms":"0","pills":"0","volumeMicrolitres":"0",
                             "units":0,"doses":{"gross-2mg@1":{"low":0,"mid":0,"high":0}},"unconverted":0},
                           "after":{"seizures":1,"items":1,"massMicrograms":"1000000000","pills":"0","volumeMicrolitres":"0",
                             "units":0,"doses":{"gross-2mg@1":{"low":500000,"mid":500000,"high":500000}},"unconverted":0},
                           "change":{"seizures":1,"items":1,"massMicrograms":"1000000000","assayedMassMicrograms":"0",
                             "pureMassMicrograms":"0","pills":"0","volumeMicrolitres":"0","units":0,"unconverted":0,
                             "doses":{"gross-2mg@1":500000}},
                           "causeCount":1},
                         "notes":[]}
                        """);
        assertThat(http.get().uri("/v1/restatements/causes?from=2023-12-31"))
                .bodyJson()
                .hasPathSatisfying("$.count", count -> assertThat(count).isEqualTo(1));
    }

    @Test
    void a_difference_beyond_64_bits_is_answered() {
        take(Histories.great());

        assertThat(http.get().uri("/v1/restatements?from=2023-12-31&to=2024-03-31"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.change.massMicrograms",
                        mass -> assertThat(mass).isEqualTo("12000000000000000000"));
    }

    @Test
    void agencies_that_publish_some_of_the_same_seizures_are_noted() {
        var first = Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2023-12-15", 1, kilogram());
        var second = Histories.reported("US-CBP-2", "CBP_AREA:TUCSON", "2023-12-16", 1, kilogram());
        take(List.of(first, Histories.by("US-CBP-AMO", second)));

        assertThat(notes("")).contains("a sum of US-CBP-AMO and US-CBP may count a seizure twice");
        assertThat(notes("&agency=US-CBP")).doesNotContain("twice");
    }

    private String notes(String more) {
        var answer = http.get().uri("/v1/restatements?from=2023-12-31&to=2024-03-31" + more);
        return new String(answer.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void take() {
        take(List.of(Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2023-12-15", 1, kilogram())));
    }

    private static Contribution kilogram() {
        return new Contribution(
                new SubstanceCode("fentanyl"), Form.POWDER, Evidence.CONFIRMED, 1_000_000_000L, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private void take(List<SeizureChange> history) {
        changes.take(history);
        changes.complete();
        cells.take(Recount.cells(history).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();
    }
}
