package seizures.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a table in a text file or workbook by the first map that knows its header. */
public final class Tables {
    private Tables() {}

    /** A table with a header, and how its lines are had; the stream is closed by the caller. */
    record Found(List<String> header, LineSource lines) {}

    /** Opens the lines below a header. */
    interface LineSource {
        Stream<TableLine> open() throws IOException;
    }

    /**
     * What the sender chose instead of what the map says; null for the map's.
     *
     * @param agency who reports, where the table does not say
     * @param recordedAt when the world knew it, where an importer states it
     */
    public record Choices(@Nullable String agency, @Nullable Instant recordedAt, Restating restating) {}

    /** The message completes a sentence that starts with the file, and says which columns are missing. */
    public static final class UnknownTableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownTableException(String message) {
            super(message);
        }
    }

    /**
     * The rows of a file, read as they are asked for; the stream is closed by the caller. A workbook's sheets follow each
     * other.
     *
     * @param maps of which the first that knows the header reads the table
     * @throws UnknownTableException where none does
     */
    public static Stream<Row> rows(Path file, Collection<ColumnMap> maps, Choices choices) throws IOException {
        for (var map : maps) {
            var found = tables(file, map.sheets(), map::reads);
            if (!found.isEmpty()) {
                return rows(found, new RowReader(map, choices));
            }
        }
        throw new UnknownTableException(unknown(file, maps));
    }

    private static Stream<Row> rows(List<Found> tables, RowReader reader) throws IOException {
        var open = new ArrayList<Stream<TableLine>>();
        for (var table : tables) {
            open.add(table.lines().open());
        }
        var rows = new RowIterator(open.iterator(), reader::read);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .onClose(() -> open.forEach(Stream::close));
    }

    /** The rows of a table in memory; the header is row 1. */
    public static Stream<Row> rows(List<String> header, List<List<String>> cells, ColumnMap map, Choices choices) {
        var reader = new RowReader(map, choices);
        var places = TableFile.places(header);
        return IntStream.range(0, cells.size())
                .mapToObj(i -> reader.read(new TableLine("", i + 2L, places, cells.get(i), '.')));
    }

    private static List<Found> tables(Path file, List<String> sheets, Predicate<List<String>> isHeader)
            throws IOException {
        if (isWorkbook(file)) {
            return Workbook.find(file, sheets, isHeader);
        }
        return TableFile.find(file, Encoding.of(file), isHeader).stream()
                .map(table -> new Found(table.header(), table::lines))
                .toList();
    }

    /** Whether the map knows the header. */
    public static boolean isReadBy(Path file, ColumnMap map) throws IOException {
        return !tables(file, map.sheets(), map::reads).isEmpty();
    }

    /** By its first bytes: a workbook is a ZIP file. */
    public static boolean isWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** The header that looks most like one: the first row with at least three cells that are not numbers. */
    public static List<String> header(Path file) throws IOException {
        return tables(
                        file,
                        List.of(),
                        row -> row.stream().filter(Tables::isName).count() >= 3)
                .stream()
                .findFirst()
                .map(Found::header)
                .orElseThrow(() -> new UnknownTableException("has no row that could be a header"));
    }

    private static boolean isName(String cell) {
        return !cell.isEmpty() && !Character.isDigit(cell.charAt(0));
    }

    private static String unknown(Path file, Collection<ColumnMap> maps) throws IOException {
        List<String> header;
        try {
            header = header(file);
        } catch (UnknownTableException _) {
            header = List.of();
        }
        var has = header;
        var nearest = maps.stream()
                .min(Comparator.comparingInt(map -> map.missingIn(has).size()))
                .filter(map -> map.missingIn(has).size() < map.columns().size())
                .map(map -> "; it lacks " + String.join(", ", map.missingIn(has)) + " of " + map.title())
                .orElse("");
        return "is neither NDJSON (a JSON object on each line) nor a table that is known (%s)%s"
                .formatted(maps.stream().map(ColumnMap::title).collect(Collectors.joining("; ")), nearest);
    }
}
