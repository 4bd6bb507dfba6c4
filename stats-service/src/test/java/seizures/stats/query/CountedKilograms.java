package seizures.stats.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import seizures.commons.testing.Described;
import seizures.commons.web.CommonProblems;
import seizures.contract.ContractJson;
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
import seizures.stats.seal.Editions;
import seizures.stats.seal.EditionsOf;

/** Counts over HTTP of two seizures of a kilogram of fentanyl, one of them with cocaine. */
abstract class CountedKilograms {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    final Cells cells = new Cells();
    final Editions editions = EditionsOf.nothing();
    final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CountController(
                    cells, DoseMethods.builtIn(), editions, CoverageBooks.of(cells), CLOCK, ContractJson.MAPPER))
            .setControllerAdvice(new Problems(), new CommonProblems())
            .addFilters(new ShallowEtagHeaderFilter())
            .alwaysDo(Described.byTheFile())
            .setMessageConverters(new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter())
            .build());

    @BeforeEach
    void count() {
        var fentanyl = contribution("fentanyl", 1_000_000_000L);
        var cocaine = contribution("cocaine", 0);
        take(List.of(
                Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2024-03-15", 1, fentanyl, cocaine),
                Histories.reported("US-CBP-2", "CBP_AREA:TUCSON", "2024-04-01", 1, fentanyl)));
        cells.complete();
    }

    void take(List<SeizureChange> changes) {
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(
                        entry.getKey(),
                        Optional.of(entry.getValue()),
                        CLOCK.instant().minusSeconds(1)))
                .toList());
    }

    static Contribution contribution(String substance, long micrograms) {
        return new Contribution(
                new SubstanceCode(substance), Form.POWDER, Evidence.CONFIRMED, micrograms, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
