package seizures.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import seizures.contract.Crossing;
import seizures.tables.BuiltInMaps;
import seizures.tables.Restating;
import seizures.tables.Row;
import seizures.tables.Tables;

/** What CBP seized from October 2018 to September 2024, by month, area and drug: {@code cbp-history.txt}. */
public final class CbpHistory {
    private static final String FILE = "cbp-history.txt";
    /** Month, crossing, area, land filter; then the drugs. */
    private static final int FIRST_DRUG = 4;

    private static final List<String> COLUMNS = List.of(
            "FY",
            "Month (abbv)",
            "Component",
            "Area of Responsibility",
            "Land Filter",
            "Drug Type",
            "Count of Event",
            "Sum Qty (lbs)");

    private CbpHistory() {}

    /** Events of a drug at ports of entry, both months included; the drug as the file names it. */
    public static long eventsAtPorts(String drug, YearMonth from, YearMonth to) {
        return history().stream()
                .filter(row -> row.crossing() == Crossing.AT_PORT && row.drug().equals(drug))
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .mapToLong(HistoryRow::events)
                .sum();
    }

    /**
     * What was seized of one drug in one area and month.
     *
     * @param area field office or sector as a code of {@code CBP_AREA}
     * @param land whether it is of CBP's land filter
     */
    record HistoryRow(
            YearMonth month, Crossing crossing, String area, boolean land, String drug, long events, String pounds) {
        /** As in CBP's own table. */
        List<String> cells() {
            return List.of(
                    Integer.toString(month.plusMonths(3).getYear()),
                    month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    crossing == Crossing.AT_PORT ? "Office of Field Operations" : "U.S. Border Patrol",
                    area,
                    land ? "Land Only" : "Other",
                    drug,
                    Long.toString(events),
                    pounds);
        }
    }

    /** All 14 938 rows, by month. */
    static List<HistoryRow> history() {
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

    /** How many there are. */
    static long size() {
        return history().size();
    }

    /** One report for each row. */
    static Stream<Row> reports() {
        return Tables.rows(
                COLUMNS,
                history().stream().map(HistoryRow::cells).toList(),
                Objects.requireNonNull(BuiltInMaps.all().get("cbp")),
                new Tables.Choices(null, null, new Restating("history of the local run", null, null)));
    }

    private static Stream<HistoryRow> parse(String line) {
        var words = List.of(line.split(" "));
        return words.stream().skip(FIRST_DRUG).map(entry -> {
            var parts = List.of(entry.split("/"));
            return new HistoryRow(
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
