package seizures.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import seizures.contract.Country;

/** Countries by the names that UNODC gives them: {@code countries.csv}. */
final class Countries {
    private static final Map<String, Country> BY_NAME = read();

    private Countries() {}

    static Optional<Country> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip()));
    }

    private static Map<String, Country> read() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        var stream = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                var rows = format.parse(reader)) {
            return rows.stream()
                    .collect(Collectors.toMap(row -> row.get("name"), row -> new Country(row.get("country"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
