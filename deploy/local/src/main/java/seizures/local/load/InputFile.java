package seizures.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import seizures.tables.ColumnMap;
import seizures.tables.Encoding;
import seizures.tables.Row;
import seizures.tables.Tables;

/**
 * A file of reports: NDJSON as the service takes it, or a table, told apart by its first lines.
 *
 * @param maps by which tables are read
 */
record InputFile(Path path, Collection<ColumnMap> maps, Tables.Choices choices) {
    /**
     * Rows in order, read as they are asked for; the stream is closed by the caller.
     *
     * @throws Tables.UnknownTableException where the file is neither JSON nor a table with a header that we know
     * @throws IOException where the file cannot be read
     */
    Stream<Row> rows() throws IOException {
        return !isWorkbook() && isJson() ? jsonLines() : Tables.rows(path, maps, choices);
    }

    boolean isWorkbook() throws IOException {
        return Tables.isWorkbook(path);
    }

    /** By which the file is read; JSON is sent as it is. */
    Encoding encoding() throws IOException {
        return Encoding.of(path);
    }

    /**
     * Lines in the file, its header not counted: about the number of rows, as a quoted cell may have lines too; 0 for a
     * workbook, which does not say.
     */
    long lines() throws IOException {
        if (isWorkbook()) {
            return 0;
        }
        try (var lines = encoding().reader(path).lines()) {
            return Math.max(0, lines.filter(line -> !line.isBlank()).count() - (isJson() ? 0 : 1));
        }
    }

    private boolean isJson() throws IOException {
        try (var reader = encoding().bytes(path)) {
            var first = reader.lines().filter(line -> !line.isBlank()).findFirst();
            return first.isPresent() && first.get().strip().startsWith("{");
        }
    }

    /** Latin-1 keeps every byte as it is, so that the service sees what the file holds, good or bad. */
    private Stream<Row> jsonLines() throws IOException {
        var reader = encoding().bytes(path);
        var numbers = LongStream.iterate(1, n -> n + 1).iterator();
        return reader.lines()
                .map(line -> new Line(numbers.next(), line))
                .filter(line -> !line.text().isBlank())
                .<Row>map(line -> new Row.Ready(
                        new Row.Place("", line.number()),
                        line.text().getBytes(StandardCharsets.ISO_8859_1),
                        null,
                        false,
                        null,
                        Row.Source.NONE))
                .onClose(() -> close(reader));
    }

    private record Line(long number, String text) {}

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
