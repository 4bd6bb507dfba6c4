package seizures.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import seizures.contract.Agency;
import seizures.contract.Crossing;

/** What CBP seized from October 2018 to September 2024, by month, area and drug: {@code cbp-history.txt}. */
public final class CbpHistory {
    private static final String FILE = "cbp-history.txt";
    private static final Agency CBP = new Agency("US-CBP");
    /** Month, crossing, area, land filter; then the drugs. */
    private static final int FIRST_DRUG = 4;

    private CbpHistory() {}

    /** Events of a drug at ports of entry, both months included; the drug as the file names it. */
    public static long eventsAtPorts(String drug, YearMonth from, YearMonth to) {
        return rows().stream()
                .filter(row -> row.crossing() == Crossing.AT_PORT && row.drug().equals(drug))
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .mapToLong(CbpRow::events)
                .sum();
    }

    /** All 14 938 rows, by month. */
    static List<CbpRow> rows() {
        var stream = Objects.requireNonNull(CbpHistory.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(CbpHistory::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One report for each row. */
    static Stream<Row> reports() {
        var rows = rows();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Row.of(
                        i + 1,
                        rows.get(i).report(CBP, CbpRow.published(rows.get(i).month()))));
    }

    private static Stream<CbpRow> parse(String line) {
        var words = List.of(line.split(" "));
        return words.stream().skip(FIRST_DRUG).map(entry -> {
            var parts = List.of(entry.split("/"));
            return new CbpRow(
                    YearMonth.parse(words.get(0)),
                    Crossing.valueOf(words.get(1)),
                    words.get(2),
                    words.get(3).equals("LAND"),
                    parts.get(0).replace("other-drugs", "other drugs"),
                    Long.parseLong(parts.get(1)),
                    parts.get(2));
        });
    }
}
