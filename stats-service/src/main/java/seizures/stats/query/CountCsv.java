package seizures.stats.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;

/**
 * The rows of an answer as CSV (RFC 4180), units in the header, the total not among them. Each row says what it is worth
 * and when it was known, so that a saved file can be cited.
 */
record CountCsv(CountQuery query, CountTable table) implements WrittenRows {
    @Override
    public List<String> notes() {
        return table.notes();
    }

    @Override
    public void writeTo(Writer text) throws IOException {
        CSVFormat.RFC4180.printRecord(text, header(query).toArray());
        for (var row : table.rows()) {
            CSVFormat.RFC4180.printRecord(text, values(query, row).toArray());
        }
    }

    private static List<String> header(CountQuery query) {
        var header = new ArrayList<String>();
        header.add("bucket");
        query.groups().stream().map(Dimension::word).forEach(header::add);
        header.addAll(List.of(
                "seizures",
                "items",
                "mass_ug",
                "assayed_mass_ug",
                "pure_mass_ug",
                "pills",
                "volume_uL",
                "units",
                "unconverted_items"));
        query.methods().stream()
                .map(DoseMethod::id)
                .flatMap(id -> Stream.of("low", "mid", "high").map(part -> "doses_" + id + "_" + part))
                .forEach(header::add);
        header.addAll(List.of("status", "partial", "from", "to", "coverage", "known_at", "calendar"));
        return header;
    }

    private static List<Object> values(CountQuery query, CountRow row) {
        var values = new ArrayList<Object>();
        values.add(row.bucket());
        query.groups().forEach(dimension -> values.add(row.group().getOrDefault(dimension.word(), "")));
        values.addAll(List.of(
                row.seizures(),
                row.items(),
                row.massMicrograms(),
                row.assayedMassMicrograms() == null ? "0" : row.assayedMassMicrograms(),
                row.pureMassMicrograms() == null ? "0" : row.pureMassMicrograms(),
                row.pills(),
                row.volumeMicrolitres(),
                row.units(),
                row.unconverted()));
        query.methods().forEach(method -> {
            var doses = row.doses().get(method.id());
            values.addAll(doses == null ? List.of("", "", "") : List.of(doses.low(), doses.mid(), doses.high()));
        });
        values.addAll(List.of(
                row.status(),
                row.partial() != null,
                row.from() == null ? "" : row.from(),
                row.to() == null ? "" : row.to(),
                row.coverage() == null ? "" : row.coverage().text(),
                query.knownAt(),
                query.calendar().code()));
        return values;
    }
}
