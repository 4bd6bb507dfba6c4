package seizures.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /** In characters: a row with more is one whose quote does not end. */
    private static final int LONGEST_ROW = 256 * 1024;

    /** The first row that {@code isHeader} knows; empty where the first twenty have none. */
    static Optional<TableFile> find(Path path, Encoding encoding, Predicate<List<String>> isHeader) throws IOException {
        var head = head(path, encoding);
        for (char separator : SEPARATORS) {
            var rows = parse(separator, head);
            for (int above = 0; above < rows.size(); above++) {
                if (isHeader.test(rows.get(above))) {
                    return Optional.of(new TableFile(path, encoding, separator, above, rows.get(above)));
                }
            }
        }
        return Optional.empty();
    }

    /** The first lines, as far as they are no longer than rows may be. */
    private static String head(Path path, Encoding encoding) throws IOException {
        var text = new char[LONGEST_ROW];
        try (var reader = encoding.reader(path)) {
            int length = 0;
            for (int read = 0; read >= 0 && length < text.length; length += Math.max(0, read)) {
                read = reader.read(text, length, text.length - length);
            }
            return new String(text, 0, length).lines().limit(DEEPEST_HEADER).collect(Collectors.joining("\n"));
        }
    }

    /** The rows up to one that cannot be parsed: its quote does not end within these lines, or not where a cell does. */
    private static List<List<String>> parse(char separator, String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var parser = format(separator).parse(new StringReader(text))) {
            for (var row : parser) {
                rows.add(row.stream().map(String::strip).toList());
            }
        } catch (UncheckedIOException _) {
            // The reader of the whole file says where.
        }
        return rows;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    /** The rows below the header but for blank ones; the stream is closed by the caller. */
    Stream<TableLine> lines() throws IOException {
        var reader = new BoundedReader(encoding.reader(path), LONGEST_ROW);
        var parser = format(separator).parse(reader);
        var columns = places(header);
        char decimalSign = separator == ';' ? ',' : '.';
        return parser.stream()
                .peek(_ -> reader.startRow())
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
