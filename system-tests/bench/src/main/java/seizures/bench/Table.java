package seizures.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a heading, compressed or not. */
final class Table {
    private Table() {}

    static List<CSVRecord> read(Path file) {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int whole(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column).trim());
    }

    /** Counts written with blanks between. */
    static double[] counts(CSVRecord row, String column) {
        return Stream.of(row.get(column).trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
