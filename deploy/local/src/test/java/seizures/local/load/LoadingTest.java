package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadingTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<List<String>> requests = new ArrayList<>();

    @Test
    void rows_go_in_batches_of_a_thousand() throws InterruptedException {
        var summary = load(reports -> Collections.nCopies(reports.size(), new LineResult(201, "")), rows(2500));

        assertThat(requests).extracting(List::size).containsExactly(1000, 1000, 500);
        assertThat(summary)
                .hasToString(
                        "2500 rows: 2500 accepted, 0 known already, 0 refused, 0 without an answer, 0 not loadable");
    }

    @Test
    void only_the_lines_whose_outcome_is_unknown_are_sent_again() throws InterruptedException {
        var summary = load(
                reports -> reports.stream()
                        .map(report -> requests.size() == 1 && report.equals("1")
                                ? LineResult.unknown("busy")
                                : new LineResult(201, ""))
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
    void a_refused_row_is_named_with_the_reason() throws InterruptedException {
        var summary =
                load(reports -> List.of(new LineResult(200, ""), new LineResult(422, "#/port is missing")), rows(2));

        assertThat(saidLines()).contains("a.csv, row 3 was refused: 422 #/port is missing");
        assertThat(summary)
                .hasToString("2 rows: 0 accepted, 1 known already, 1 refused, 0 without an answer, 0 not loadable");
    }

    @Test
    void a_row_that_is_no_report_is_named_and_not_sent() throws InterruptedException {
        var summary = load(reports -> List.of(), Stream.of(new Row.Unloadable(7, "the drug has no name")));

        assertThat(requests).isEmpty();
        assertThat(saidLines()).contains("a.csv, row 7 is not loadable: the drug has no name");
        assertThat(summary.isComplete()).isTrue();
        assertThat(summary.rows()).isEqualTo(1);
    }

    private interface Answers {
        List<LineResult> to(List<String> reports);
    }

    private LoadSummary load(Answers answers, Stream<Row> rows) throws InterruptedException {
        var progress =
                new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false, "a.csv", 2, System::nanoTime);
        Loading.Sender sender = reports -> {
            requests.add(reports.stream()
                    .map(report -> new String(report, StandardCharsets.UTF_8))
                    .toList());
            return answers.to(requests.getLast());
        };
        return new Loading(sender, pauses::add, progress).run("a.csv", rows);
    }

    /** Their text is their place from 0; the header is row 1. */
    private static Stream<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Row.Ready(i + 2, Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> saidLines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
