package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import seizures.commons.request.ProblemException;
import seizures.contract.Happened;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.DoseMethods;

class CountQueryParserTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    @Test
    void no_parameter_asks_for_all_that_is_known_now_by_the_default_method() {
        var query = ok(Map.of());

        assertThat(query.bucket()).isEqualTo(Bucket.ALL);
        assertThat(query.from()).isEmpty();
        assertThat(query.knownAt()).isEqualTo(TODAY);
        assertThat(query.calendar().code()).isEqualTo("US");
        assertThat(query.methods()).extracting(DoseMethod::id).containsExactly("assay-2mg@1");
    }

    @Test
    void values_may_be_repeated_or_parted_by_commas() {
        var query = ok(Map.of(
                "substance", List.of("fentanyl,Cocaine", "carfentanil"),
                "group", List.of("port,agency"),
                "method", List.of("gross-2mg@1", "assay-2mg@1"),
                "port", List.of("CBP_AREA:TUCSON,UNLOCODE:USLRD", "IDS_PLACE:DE/Frankfurt, Airport")));

        assertThat(query.filters())
                .containsEntry(Dimension.SUBSTANCE, Set.of("fentanyl", "cocaine", "carfentanil"))
                .containsEntry(
                        Dimension.PORT, Set.of("CBP_AREA:TUCSON", "UNLOCODE:USLRD", "IDS_PLACE:DE/FRANKFURT, AIRPORT"));
        assertThat(query.groups()).containsExactly(Dimension.PORT, Dimension.AGENCY);
        assertThat(query.methods()).extracting(DoseMethod::id).containsExactly("gross-2mg@1", "assay-2mg@1");
    }

    @Test
    void a_month_or_a_fiscal_year_is_meant_from_its_first_day_to_its_last() {
        assertThat(ok(Map.of("from", List.of("2023-10"), "to", List.of("2024-02")))
                        .to())
                .contains(LocalDate.of(2024, 2, 29));
        var fiscal = ok(Map.of("from", List.of("FY2024"), "to", List.of("FY2024"), "calendar", List.of("AU")));
        assertThat(fiscal.from()).contains(LocalDate.of(2023, 7, 1));
        assertThat(fiscal.to()).contains(LocalDate.of(2024, 6, 30));
    }

    @Test
    void weeks_are_those_of_iso_8601() {
        var query = ok(Map.of("bucket", List.of("week")));

        assertThat(query.period(new Happened("2024-12-30")).map(p -> p.label())).contains("2025-W01");
        assertThat(query.period(new Happened("2024-03-15")).map(p -> p.label())).contains("2024-W11");
        assertThat(query.period(new Happened("2024-03")).map(p -> p.label())).contains("2024-03");
    }

    @Test
    void a_substance_is_known_by_its_synonyms_and_a_reported_name_by_what_adopts_it() {
        var query = ok(Map.of("substance", List.of("Fentanil", "other:wildnil", "other:pink dust")));

        assertThat(query.filters())
                .isEqualTo(Map.of(Dimension.SUBSTANCE, Set.of("fentanyl", "carfentanil", "other:pink dust")));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var faults = faults(Map.ofEntries(
                Map.entry("substance", List.of("fentanly")),
                Map.entry("from", List.of("2024-13")),
                Map.entry("bucket", List.of("decade")),
                Map.entry("group", List.of("colour")),
                Map.entry("method", List.of("gross-3mg@1")),
                Map.entry("knownAt", List.of("2024-10-16")),
                Map.entry("calendar", List.of("XX")),
                Map.entry("country", List.of("Mexico")),
                Map.entry("crossing", List.of("UNDER_PORT")),
                Map.entry("port", List.of("Laredo")),
                Map.entry("region", List.of("MARS")),
                Map.entry("limit", List.of("7"))));

        assertThat(faults)
                .containsOnlyKeys(
                        "substance",
                        "from",
                        "bucket",
                        "group",
                        "method",
                        "knownAt",
                        "calendar",
                        "country",
                        "crossing",
                        "port",
                        "region",
                        "limit")
                .hasEntrySatisfying("substance", detail -> assertThat(detail).contains("did you mean fentanyl"));
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        assertThat(faults(Map.of("from", List.of("2024-05"), "to", List.of("2024-04-30"))))
                .containsOnlyKeys("to");
    }

    @Test
    void a_day_is_given_once() {
        assertThat(faults(Map.of("knownAt", List.of("2024-05-01", "2024-05-02"))))
                .containsOnlyKeys("knownAt");
    }

    private static CountQuery ok(Map<String, List<String>> parameters) {
        return new CountQueryParser(parameters, DoseMethods.builtIn(), TODAY).parse();
    }

    private static Map<String, String> faults(Map<String, List<String>> parameters) {
        try {
            throw new AssertionError(ok(parameters));
        } catch (ProblemException refused) {
            var faults = new HashMap<String, String>();
            refused.problem().errors().forEach(fault -> faults.put(fault.where(), fault.detail()));
            return faults;
        }
    }
}
