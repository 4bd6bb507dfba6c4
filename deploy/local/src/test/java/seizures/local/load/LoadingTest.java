package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.tables.CellFault;
import seizures.tables.Row;

class LoadingTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<List<String>> requests = new ArrayList<>();
    private int differences;

    @Test
    void rows_go_in_batches_of_a_thousand() throws InterruptedException {
        var summary =
                load(reports -> Collections.nCopies(reports.size(), LineResult.of(1, 201, false, "")), rows(2500));

        assertThat(requests).extracting(List::size).containsExactly(1000, 1000, 500);
        assertThat(summary)
                .hasToString(
                        "2,500 rows: 2,500 new, 0 restated, 0 unchanged, 0 retracted, 0 refused, 0 without an answer, 0 unreadable, 0 ignored");
    }

    @Test
    void only_the_lines_whose_outcome_is_unknown_are_sent_again() throws InterruptedException {
        var summary = load(
                reports -> reports.stream()
                        .map(report -> requests.size() == 1 && report.equals("1")
                                ? LineResult.unknown("busy")
                                : LineResult.of(1, 201, false, ""))
                        .toList(),
                rows(3));

        assertThat(requests).containsExactly(List.of("0", "1", "2"), List.of("1"));
        assertThat(pauses).containsExactly(Duration.ofMillis(200));
        assertThat(summary.isComplete()).isTrue();
    }

    @Test
    void a_service_that_never_answers_is_given_up_in_the_end() throws InterruptedException {
        var summary = load(reports -> Collections.nCopies(reports.size(), LineResult.unknown("away")), rows(2));

        assertThat(requests).hasSize(30);
        assertThat(summary.isComplete()).isFalse();
        assertThat(saidLines()).contains("a.csv, row 2 got no answer: 503 away");
    }

    @Test
    void a_refused_row_is_named_with_its_cell() throws InterruptedException {
        Row.Source source = (pointer, detail) -> Optional.of(new CellFault("purity", "Pureza", "1.2", detail));
        var refused = LineResult.parse("""
                {"line":1,"status":422,"problem":{"errors":[{"pointer":"#/x","detail":"must be at most 1"}]}}""");

        load(reports -> List.of(refused), Stream.of(new Row.Ready(place(2), bytes("a"), null, false, null, source)));

        assertThat(saidLines()).contains("a.csv, row 2 was refused: 422 Pureza \"1.2\" must be at most 1");
    }

    @Test
    void a_refused_row_is_named_with_the_reason() throws InterruptedException {
        var summary = load(
                reports -> List.of(LineResult.of(1, 200, true, ""), LineResult.of(2, 422, false, "#/port is missing")),
                rows(2));

        assertThat(saidLines()).contains("a.csv, row 3 was refused: 422 #/port is missing");
        assertThat(summary)
                .hasToString(
                        "2 rows: 0 new, 0 restated, 1 unchanged, 0 retracted, 1 refused, 0 without an answer, 0 unreadable, 0 ignored");
    }

    @Test
    void a_row_that_cannot_be_read_is_named_and_leaves_the_load_incomplete() throws InterruptedException {
        var summary = load(reports -> List.of(), Stream.of(Row.Unreadable.ofRow(place(7), "the drug has no name")));

        assertThat(requests).isEmpty();
        assertThat(saidLines()).contains("a.csv, row 7 cannot be read: the drug has no name");
        assertThat(summary.isComplete()).isFalse();
    }

    @Test
    void a_row_that_nobody_can_count_is_named_and_leaves_the_load_complete() throws InterruptedException {
        var summary = load(reports -> List.of(), Stream.of(new Row.Ignored(place(7), "a part of a piece")));

        assertThat(saidLines()).contains("a.csv, row 7 is ignored: a part of a piece");
        assertThat(summary.isComplete()).isTrue();
        assertThat(summary.rows()).isEqualTo(1);
    }

    @Test
    void what_is_known_with_other_content_is_restated_where_the_row_can_say_so() throws InterruptedException {
        var rows = Stream.<Row>of(ready(2, "a", "A"), ready(3, "b", "B"), ready(4, "c", null), ready(5, "d", "D"));
        var conflict = LineResult.of(1, 409, false, "known with other content");
        var summary = load(
                reports -> reports.equals(List.of("A", "B"))
                        ? List.of(LineResult.of(1, 201, false, ""), LineResult.of(2, 200, true, ""))
                        : List.of(conflict, conflict, conflict, LineResult.of(4, 201, false, "")),
                rows);

        assertThat(requests).containsExactly(List.of("a", "b", "c", "d"), List.of("A", "B"));
        assertThat(summary)
                .hasToString(
                        "4 rows: 1 new, 1 restated, 1 unchanged, 0 retracted, 1 refused, 0 without an answer, 0 unreadable, 0 ignored");
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED, true, 1 restated",
        "RETRACTED, true, 1 restated",
        "NOTHING, true, 0 restated",
        "CORRECTED, false, 0 restated",
        "RETRACTED, false, 1 restated"
    })
    void what_is_known_and_no_longer_so_is_restated(LineResult.Since since, boolean restates, String restated)
            throws InterruptedException {
        var known = new LineResult(1, 200, true, since, "US-CBP-1", List.of(), "", List.of());

        var summary = load(
                reports -> List.of(reports.equals(List.of("a")) ? known : LineResult.of(1, 200, false, "")),
                Stream.of(new Row.Ready(place(2), bytes("a"), () -> bytes("A"), restates, null, Row.Source.NONE)));

        assertThat(summary.toString()).contains(restated);
    }

    @Test
    void a_dry_run_lists_what_would_be_new_or_restated_up_to_a_bound() throws InterruptedException {
        differences = 3;
        var restated = new LineResult(
                1, 200, false, LineResult.Since.NOTHING, "US-CBP-1", List.of("#/eventCount 2 → 3"), "", List.of());
        var added = new LineResult(1, 201, false, LineResult.Since.NOTHING, "US-CBP-2", List.of(), "", List.of());
        load(
                reports -> reports.equals(List.of("A"))
                        ? List.of(restated)
                        : List.of(LineResult.of(1, 409, false, ""), added, LineResult.of(3, 200, true, "")),
                Stream.of(ready(2, "a", "A"), ready(3, "b", "B"), ready(4, "c", "C")));

        assertThat(saidLines())
                .containsExactly(
                        "a.csv, row 3 would be new: US-CBP-2",
                        "a.csv, row 2 would be restated: US-CBP-1 #/eventCount 2 → 3");
        assertThat(requests).hasSize(2);
    }

    @Test
    void a_dry_run_lists_no_more_than_it_is_told() throws InterruptedException {
        differences = 2;

        load(reports -> Collections.nCopies(reports.size(), LineResult.of(1, 201, false, "")), rows(1500));

        assertThat(saidLines())
                .filteredOn(line -> line.contains("would be new"))
                .hasSize(2);
    }

    private static Row ready(int number, String report, @Nullable String restatement) {
        return new Row.Ready(
                place(number),
                bytes(report),
                restatement == null ? null : () -> bytes(restatement),
                true,
                null,
                Row.Source.NONE);
    }

    private static Row.Place place(int number) {
        return new Row.Place("", number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Answers {
        List<LineResult> to(List<String> reports);
    }

    private LoadSummary load(Answers answers, Stream<Row> rows) throws InterruptedException {
        var progress =
                new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false, "a.csv", 2, System::nanoTime);
        Settling.Sender sender = reports -> {
            requests.add(reports.stream()
                    .map(report -> new String(report, StandardCharsets.UTF_8))
                    .toList());
            return answers.to(requests.getLast());
        };
        return new Loading(sender, pauses::add, progress, differences).run("a.csv", rows);
    }

    /** Their text is their place from 0; the header is row 1. */
    private static Stream<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Row.Ready(place(i + 2), bytes(Integer.toString(i)), null, false, null, Row.Source.NONE));
    }

    private List<String> saidLines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
