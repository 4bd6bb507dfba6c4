package seizures.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;

class ChainsTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");

    private static final String A = "seizure-service/a";
    private static final String B = "stats-service/b";

    /** Five pages each of two writers, one after the other. */
    private static List<byte[]> pages() {
        var pages = new ArrayList<byte[]>();
        var a = AuditPage.NONE;
        var b = AuditPage.NONE;
        for (int number = 1; number <= 5; number++) {
            pages.add(page(A, number, a, 201));
            a = AuditPage.hash(pages.getLast());
            pages.add(page(B, number, b, 403));
            b = AuditPage.hash(pages.getLast());
        }
        return pages;
    }

    private static byte[] page(String writer, int number, String previous, int status) {
        var entry = new AuditPage.Entry(NOON, "us-cbp", "https://issuer", "POST /v1/seizures", null, status, null, 1);
        return ContractJson.MAPPER.writeValueAsBytes(new AuditPage(writer, number, previous, List.of(entry)));
    }

    private static List<String> faults(List<byte[]> pages, Collection<Head> kept) {
        var chains = new Chains(kept);
        for (int place = 0; place < pages.size(); place++) {
            chains.next(place, keyOf(pages.get(place)), pages.get(place));
        }
        return chains.faults();
    }

    private static Collection<Head> heads(List<byte[]> pages) {
        var chains = new Chains(List.of());
        pages.forEach(page -> chains.next(0, keyOf(page), page));
        return chains.heads();
    }

    @Test
    void what_was_written_is_whole() {
        assertThat(faults(pages(), List.of())).isEmpty();
        assertThat(faults(pages(), heads(pages()))).isEmpty();
        assertThat(faults(pages(), heads(pages().subList(0, 4)))).isEmpty();
    }

    @Test
    void a_page_that_was_written_twice_as_nobody_knew_is_no_fault() {
        var pages = pages();
        pages.add(3, pages.get(2));

        assertThat(faults(pages, List.of())).hasSize(0);
    }

    @Test
    void a_page_taken_out_is_missed_wherever_it_was() {
        for (int place = 0; place < 8; place++) {
            var pages = pages();
            pages.remove(place);
            assertThat(faults(pages, List.of()))
                    .as("place " + place)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("missing");
        }
    }

    @Test
    void the_end_is_missed_by_who_has_kept_the_heads() {
        var pages = pages();

        assertThat(faults(pages.subList(0, 8), heads(pages)))
                .containsExactly(
                        "the pages of seizure-service/a end with 4, and went on to 5",
                        "the pages of stats-service/b end with 4, and went on to 5");
        assertThat(faults(List.of(), heads(pages))).hasSize(2);
    }

    @Test
    void a_changed_page_does_not_fit_the_next() {
        for (int place = 0; place < 8; place++) {
            var pages = pages();
            pages.set(place, changed(pages.get(place)));
            assertThat(faults(pages, List.of())).as("place " + place).hasSize(1);
        }
    }

    @Test
    void a_changed_last_page_is_seen_by_who_has_kept_the_heads() {
        var pages = pages();
        pages.set(9, changed(pages.get(9)));

        assertThat(faults(pages, heads(pages()))).hasSize(1);
    }

    @Test
    void pages_that_changed_places_are_seen() {
        for (int place = 0; place < 8; place++) {
            var pages = pages();
            Collections.swap(pages, place, place + 2);
            assertThat(faults(pages, List.of())).as("place " + place).isNotEmpty();
        }
    }

    @Test
    void a_chain_that_was_written_anew_is_seen_by_who_has_kept_the_heads() {
        var anew = new ArrayList<byte[]>();
        var previous = AuditPage.NONE;
        for (int number = 1; number <= 5; number++) {
            anew.add(page(A, number, previous, 200));
            previous = AuditPage.hash(anew.getLast());
        }

        assertThat(faults(anew, List.of())).isEmpty();
        assertThat(faults(anew, List.of(heads(pages()).iterator().next()))).hasSize(1);
    }

    @Test
    void what_is_no_page_is_said() {
        assertThat(faults(List.of("{}".getBytes(StandardCharsets.UTF_8)), List.of()))
                .containsExactly("record 0 is not a page of the audit");
    }

    @Test
    void a_record_without_a_value_is_a_fault_and_the_rest_is_verified() {
        var chains = new Chains(List.of());
        chains.next(0, A.getBytes(StandardCharsets.UTF_8), null);
        pages().forEach(page -> chains.next(1, keyOf(page), page));

        assertThat(chains.faults()).containsExactly("record 0 has no value: somebody tried to remove a page");
        assertThat(chains.summary()).isEqualTo("2 writers, 10 pages, 10 entries");
    }

    @Test
    void a_chain_of_an_invented_service_or_under_another_key_is_a_fault() {
        var page = page("intake/x", 1, AuditPage.NONE, 201);
        assertThat(faults(List.of(page), List.of()))
                .containsExactly("record 0: intake/x is not a service that writes the audit");

        var chains = new Chains(List.of());
        chains.next(7, B.getBytes(StandardCharsets.UTF_8), pages().getFirst());
        assertThat(chains.faults()).containsExactly("record 7: seizure-service/a is not its key");
    }

    @Test
    void a_chain_of_a_writer_that_nobody_knew_is_named_with_its_first_entry() {
        var forged = page("alert-service/forged", 1, AuditPage.NONE, 201);
        var chains = new Chains(heads(pages()));
        pages().forEach(page -> chains.next(0, keyOf(page), page));
        assertThat(chains.newWriters()).isEmpty();

        chains.next(10, keyOf(forged), forged);

        assertThat(chains.newWriters()).containsExactly(Map.entry("alert-service/forged", "1 pages since " + NOON));
    }

    @Test
    void a_head_is_read_as_it_was_written() {
        for (var head : heads(pages())) {
            assertThat(Head.parse(head.toString())).isEqualTo(head);
        }
    }

    private static byte @Nullable [] keyOf(byte[] page) {
        var writer = ContractJson.MAPPER.readTree(page).path("writer");
        return writer.isString() ? writer.asString().getBytes(StandardCharsets.UTF_8) : null;
    }

    private static byte[] changed(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replace("us-cbp", "mx-anam")
                .getBytes(StandardCharsets.UTF_8);
    }
}
