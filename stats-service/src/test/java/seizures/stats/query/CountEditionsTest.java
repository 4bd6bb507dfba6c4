package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.SealEvent;
import seizures.stats.Histories;
import seizures.stats.seal.EditionsOf;

/** What a past or sealed day and a locked period say. */
class CountEditionsTest extends CountedKilograms {
    @Test
    void what_was_known_on_a_past_day_is_the_same_bytes_whatever_else_becomes_known() {
        var uri = "/v1/dose-counts?group=port&knownAt=2024-09-30";
        var etag = http.get().uri(uri).exchange().getResponse().getHeader("ETag");

        cells.take(List.of());

        assertThat(etag).isNotNull();
        assertThat(http.get().uri(uri).header("If-None-Match", etag))
                .hasStatus(304)
                .hasHeader("Cache-Control", "no-cache");
        assertThat(http.get().uri("/v1/dose-counts?group=port").header("If-None-Match", etag))
                .hasStatusOk();
        assertThat(http.get().uri("/v1/dose-counts"))
                .bodyJson()
                .hasPathSatisfying("$.asOf", asOf -> assertThat(asOf).isEqualTo("2024-10-15T11:59:59Z"));
    }

    @Test
    void a_sealed_day_has_an_edition_that_later_knowledge_leaves_as_it_is() {
        var uri = "/v1/dose-counts?group=port&knownAt=2024-09-30";
        EditionsOf.settled(editions, "2024-09-30");
        var edition = http.get().uri(uri).exchange().getResponse();

        var later =
                Histories.known("US-CBP-3", "CBP_AREA:TUCSON", "2024-03-15", "2024-10-01", contribution("fentanyl", 5));
        take(List.of(later));
        EditionsOf.settled(editions, "2024-10-10");

        assertThat(edition.getHeader("ETag")).startsWith("\"");
        assertThat(http.get().uri(uri))
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("ETag", String.valueOf(edition.getHeader("ETag")))
                .bodyJson()
                .hasPathSatisfying("$.sealedAt", at -> assertThat(at).isEqualTo("2024-10-01T09:00:00Z"));
        assertThat(http.get().uri("/v1/dose-counts?group=port&knownAt=2024-10-01"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.seizures", seizures -> assertThat(seizures).isEqualTo(3));
    }

    @Test
    void of_a_sealed_day_that_is_not_settled_nothing_is_told() {
        editions.take(new SealEvent.DaySealed(LocalDate.of(2024, 9, 30), "reviewer", CLOCK.instant(), null));

        assertThat(http.get().uri("/v1/dose-counts?knownAt=2024-09-30"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/not-settled"));
        assertThat(http.get().uri("/v1/dose-counts")).hasStatusOk();
    }

    @Test
    void a_row_is_final_where_all_of_it_is_in_locked_periods_of_its_agencies() {
        editions.take(new SealEvent.PeriodLocked(
                new Agency("US-CBP"),
                "2024-03",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 31),
                "reviewer",
                Instant.parse("2024-10-01T00:00:00Z"),
                null));

        assertThat(http.get().uri("/v1/dose-counts?bucket=month"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.rows[*].status",
                        status -> assertThat(status).asArray().containsExactly("FINAL", "PROVISIONAL"))
                .hasPathSatisfying(
                        "$.total.status", status -> assertThat(status).isEqualTo("PROVISIONAL"));
        assertThat(http.get().uri("/v1/dose-counts?from=2024-03&to=2024-03"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.status", status -> assertThat(status).isEqualTo("FINAL"));
        assertThat(http.get().uri("/v1/dose-counts?from=2024-03&to=2024-03&knownAt=2024-09-30"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.total.status", status -> assertThat(status).isEqualTo("PROVISIONAL"));
    }

    @Test
    void before_anything_was_known_there_are_no_rows() {
        assertThat(http.get().uri("/v1/dose-counts?knownAt=2023-12-31"))
                .bodyJson()
                .hasPathSatisfying("$.rows", rows -> assertThat(rows).asArray().isEmpty());
    }
}
