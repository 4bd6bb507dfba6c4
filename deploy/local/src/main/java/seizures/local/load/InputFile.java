package seizures.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;

/**
 * A file of reports: NDJSON as the service takes it, or a table as CBP or UNODC publish it, told apart by its first lines.
 *
 * @param agency for tables: who reports, instead of what the format gives
 * @param recordedAt for tables: when the world knew it, instead of the format's convention
 */
record InputFile(
        Path path, @Nullable Agency agency, @Nullable Instant recordedAt, Restating restating) {

    /**
     * Rows in order, read as they are asked for; the stream is closed by the caller.
     *
     * @throws UnknownFormatException where the file is neither JSON nor a table with a header that we know
     * @throws IOException where the file cannot be read
     */
    Stream<Row> rows() throws IOException {
        var encoding = encoding();
        return isJson(encoding) ? jsonLines(encoding) : tableRows(encoding);
    }

    /** By which the file is read; JSON is sent as it is. */
    Encoding encoding() throws IOException {
        return Encoding.of(path);
    }

    /** Lines in the file, its header not counted: about the number of rows, as a quoted cell may have lines too. */
    long lines() throws IOException {
        var encoding = encoding();
        try (var lines = encoding.reader(path).lines()) {
            return Math.max(0, lines.filter(line -> !line.isBlank()).count() - (isJson(encoding) ? 0 : 1));
        }
    }

    private boolean isJson(Encoding encoding) throws IOException {
        try (var reader = encoding.bytes(path)) {
            var first = reader.lines().filter(line -> !line.isBlank()).findFirst();
            return first.isPresent() && first.get().strip().startsWith("{");
        }
    }

    /** Latin-1 keeps every byte as it is, so that the service sees what the file holds, good or bad. */
    private Stream<Row> jsonLines(Encoding encoding) throws IOException {
        var reader = encoding.bytes(path);
        var numbers = LongStream.iterate(1, n -> n + 1).iterator();
        return reader.lines()
                .map(line -> new Line(numbers.next(), line))
                .filter(line -> !line.text().isBlank())
                .<Row>map(line ->
                        new Row.Ready(line.number(), line.text().getBytes(StandardCharsets.ISO_8859_1), null, false))
                .onClose(() -> close(reader));
    }

    private record Line(long number, String text) {}

    private Stream<Row> tableRows(Encoding encoding) throws IOException {
        var found = TableFile.find(path, encoding, InputFile::isKnown)
                .orElseThrow(() -> new UnknownFormatException(path
                        + " is neither NDJSON (a JSON object on each line) nor"
                        + " a table of CBP's drug seizures (columns " + String.join(", ", CbpTable.COLUMNS)
                        + ") or UNODC's Individual Drug Seizures (columns " + String.join(", ", UnodcTable.COLUMNS)
                        + ")"));
        var table = table(found.header());
        return found.lines().map(line -> row(table, line, found.header().size()));
    }

    private static boolean isKnown(List<String> header) {
        return header.containsAll(CbpTable.COLUMNS) || header.containsAll(UnodcTable.COLUMNS);
    }

    private Table table(List<String> header) {
        return header.containsAll(CbpTable.COLUMNS)
                ? new CbpTable(agency, recordedAt)
                : new UnodcTable(agency, recordedAt);
    }

    private Row row(Table table, TableLine line, int columns) {
        if (line.isNote()) {
            return new Row.Ignored(line.number(), "it is a note, not a row of the table");
        }
        if (line.cells().size() != columns) {
            return new Row.Unreadable(
                    line.number(),
                    "the row has %d cells, the header %d".formatted(line.cells().size(), columns));
        }
        try {
            var report = table.report(line);
            return Row.of(line.number(), report, restating, table.restates());
        } catch (Table.Uncountable e) {
            return new Row.Ignored(line.number(), String.valueOf(e.getMessage()));
        } catch (TableLine.Unreadable | IllegalArgumentException e) {
            return new Row.Unreadable(line.number(), String.valueOf(e.getMessage()));
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says which file it is and what was expected. */
    static final class UnknownFormatException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownFormatException(String message) {
            super(message);
        }
    }
}
