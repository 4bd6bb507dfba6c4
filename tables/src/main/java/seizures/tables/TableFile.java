package seizures.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * A table in a text file: cells parted by comma, semicolon or tab; the header may have titles above it.
 *
 * @param separator of cells
 * @param above rows above the header
 * @param header names of the columns, without blanks around them
 */
record TableFile(Path path, Encoding encoding, char separator, long above, List<String> header) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** How far down a header may stand. */
    private static final int DEEPEST_HEADER = 20;

    /** The first row that {@code isHeader} knows; empty where the first twenty have none. */
    static Optional<TableFile> find(Path path, Encoding encoding, Predicate<List<String>> isHeader) throws IOException {
        String head;
        try (var reader = encoding.reader(path)) {
            head = reader.lines().limit(DEEPEST_HEADER).collect(Collectors.joining("\n"));
        }
        for (char separator : SEPARATORS) {
            long above = 0;
            for (var row : parse(separator, head)) {
                if (isHeader.test(row)) {
                    return Optional.of(new TableFile(path, encoding, separator, above, row));
                }
                above++;
            }
        }
        return Optional.empty();
    }

    private static List<List<String>> parse(char separator, String text) throws IOException {
        try (var parser = format(separator).parse(new StringReader(text))) {
            return parser.stream()
                    .map(row -> row.stream().map(String::strip).toList())
                    .toList();
        } catch (UncheckedIOException _) {
            return List.of(); // a quote that does not end within these rows
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    /** The rows below the header but for blank ones; the stream is closed by the caller. */
    Stream<TableLine> lines() throws IOException {
        var parser = format(separator).parse(encoding.reader(path));
        var columns = places(header);
        char decimalSign = separator == ';' ? ',' : '.';
        return parser.stream()
                .skip(above + 1)
                .map(row -> new TableLine("", row.getRecordNumber(), columns, row.toList(), decimalSign))
                .filter(line -> !line.isBlank())
                .onClose(() -> close(parser));
    }

    /** Of each column, the first of a name. */
    static Map<String, Integer> places(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
        return places;
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
