package seizures.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;

/**
 * A file of reports: NDJSON as the service takes it, or CSV as CBP or UNODC publish it, told apart by the first line.
 *
 * @param agency for CSV: who reports, instead of what the format gives
 * @param recordedAt for CSV: when the world knew it, instead of the format's convention
 */
record InputFile(
        Path path, @Nullable Agency agency, @Nullable Instant recordedAt) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Rows in order, read as they are asked for; the stream is closed by the caller.
     *
     * @throws UnknownFormatException where the first line is neither JSON nor a header that we know
     * @throws IOException where the file cannot be read
     */
    Stream<Row> rows() throws IOException {
        return isJson() ? jsonLines() : tableRows();
    }

    /** Lines in the file, its header not counted: about the number of rows, as a quoted cell may have lines too. */
    long lines() throws IOException {
        try (var lines = reader(StandardCharsets.ISO_8859_1).lines()) {
            return Math.max(0, lines.filter(line -> !line.isBlank()).count() - (isJson() ? 0 : 1));
        }
    }

    private boolean isJson() throws IOException {
        try (var reader = reader(StandardCharsets.ISO_8859_1)) {
            var first = reader.lines().filter(line -> !line.isBlank()).findFirst();
            return first.isPresent() && first.get().strip().startsWith("{");
        }
    }

    /** Latin-1 keeps every byte as it is, so that the service sees what the file holds, good or bad. */
    private Stream<Row> jsonLines() throws IOException {
        var reader = reader(StandardCharsets.ISO_8859_1);
        var numbers = LongStream.iterate(1, n -> n + 1).iterator();
        return reader.lines()
                .map(line -> new Row.Ready(numbers.next(), line.getBytes(StandardCharsets.ISO_8859_1)))
                .filter(row -> row.json().length > 0)
                .<Row>map(row -> row)
                .onClose(() -> close(reader));
    }

    private Stream<Row> tableRows() throws IOException {
        var parser = CSV.parse(reader(StandardCharsets.UTF_8));
        var table = table(parser.getHeaderNames());
        return parser.stream().map(record -> row(table, record)).onClose(() -> close(parser));
    }

    private Table table(List<String> header) {
        if (CbpTable.hasHeader(header)) {
            return new CbpTable(agency, recordedAt);
        }
        if (UnodcTable.hasHeader(header)) {
            return new UnodcTable(agency, recordedAt);
        }
        throw new UnknownFormatException(path + " is neither NDJSON (a JSON object on each line) nor CSV of CBP's drug"
                + " seizures or UNODC's Individual Drug Seizures");
    }

    private static Row row(Table table, CSVRecord record) {
        long number = record.getRecordNumber() + 1;
        if (!record.isConsistent()) {
            return new Row.Unloadable(number, "the row has " + record.size() + " cells and the header another number");
        }
        try {
            return Row.of(number, table.report(record));
        } catch (IllegalArgumentException e) {
            return new Row.Unloadable(number, String.valueOf(e.getMessage()));
        }
    }

    private BufferedReader reader(Charset charset) throws IOException {
        var reader = Files.newBufferedReader(path, charset);
        skipByteOrderMark(reader, charset);
        return reader;
    }

    private static void skipByteOrderMark(BufferedReader reader, Charset charset) throws IOException {
        var mark = new String("\uFEFF".getBytes(StandardCharsets.UTF_8), charset);
        reader.mark(mark.length());
        for (int i = 0; i < mark.length(); i++) {
            try {
                if (reader.read() != mark.charAt(i)) {
                    reader.reset();
                    return;
                }
            } catch (MalformedInputException e) {
                throw new IOException("the file is not in UTF-8", e);
            }
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
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
