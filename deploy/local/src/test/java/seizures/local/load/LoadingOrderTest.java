package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.tables.Row;

/** Which batches of a file are on their way at once. */
class LoadingOrderTest {
    private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch second = new CountDownLatch(2);

    @Test
    void the_next_batch_is_sent_before_the_one_before_it_is_answered() throws InterruptedException {
        var summary = load(
                report -> isSecondSentWithin(30) ? LineResult.of(0, 201, false, "") : LineResult.of(0, 422, false, ""),
                Stream.concat(reports(Batch.ROWS), Stream.of(report("US-CBP-X", null))));

        assertThat(summary.isComplete()).isTrue();
        assertThat(summary.rows()).isEqualTo(Batch.ROWS + 1);
    }

    @Test
    void a_batch_about_the_same_seizure_waits_until_the_one_before_is_settled() throws InterruptedException {
        var first = report("US-CBP-X", "restated");
        load(
                report -> report.equals(text(first)) && !isSecondSentWithin(1)
                        ? LineResult.of(0, 409, false, "")
                        : LineResult.of(0, 201, false, ""),
                Stream.of(Stream.of(first), reports(Batch.ROWS - 1), Stream.of(report("US-CBP-X", null)))
                        .flatMap(rows -> rows));

        assertThat(requests).extracting(List::size).containsExactly(Batch.ROWS, 1, 1);
        assertThat(requests.get(1)).containsExactly("restated");
    }

    @Test
    void a_row_that_names_no_seizure_keeps_the_order_of_the_file() throws InterruptedException {
        var summary = load(
                report -> report.equals("{}") || !isSecondSentWithin(1)
                        ? LineResult.of(0, 201, false, "")
                        : LineResult.of(0, 422, false, ""),
                Stream.concat(reports(Batch.ROWS), Stream.of(row("{}", null))));

        assertThat(summary.isComplete()).isTrue();
        assertThat(requests.get(1)).containsExactly("{}");
    }

    private boolean isSecondSentWithin(int seconds) {
        try {
            return second.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private interface Answers {
        LineResult to(String report);
    }

    private LoadSummary load(Answers answers, Stream<Row.Ready> rows) throws InterruptedException {
        var progress =
                new Progress(new PrintStream(OutputStream.nullOutputStream()), false, "a.csv", 2, System::nanoTime);
        Loading.Sender sender = reports -> {
            var texts = reports.stream()
                    .map(report -> new String(report, StandardCharsets.UTF_8))
                    .toList();
            requests.add(texts);
            second.countDown();
            var first = answers.to(texts.getFirst());
            return texts.stream()
                    .map(text -> text.equals(texts.getFirst()) ? first : LineResult.of(0, 201, false, ""))
                    .toList();
        };
        return new Loading(sender, _ -> {}, progress, 0).run("a.csv", rows.map(row -> row));
    }

    private static Stream<Row.Ready> reports(int count) {
        return IntStream.range(0, count).mapToObj(i -> report("US-CBP-" + i, null));
    }

    private static Row.Ready report(String id, @Nullable String restatement) {
        return row("{\"seizureId\":\"" + id + "\"}", restatement);
    }

    private static Row.Ready row(String json, @Nullable String restatement) {
        var again = restatement == null ? null : restatement.getBytes(StandardCharsets.UTF_8);
        return new Row.Ready(
                new Row.Place("", 2), json.getBytes(StandardCharsets.UTF_8), again, true, null, Row.Source.NONE);
    }

    private static String text(Row.Ready row) {
        return new String(row.json(), StandardCharsets.UTF_8);
    }
}
