package seizures.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import seizures.contract.Country;

/** Countries by the names that UNODC gives them, and by their codes: {@code countries.csv}. */
final class Countries {
    private static final Map<String, Country> BY_NAME = read();

    private Countries() {}

    /** By name, in any case, or by code. */
    static Optional<Country> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
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
            var byName = new HashMap<String, Country>();
            for (var row : rows) {
                var country = new Country(row.get("country"));
                byName.put(row.get("name").toLowerCase(Locale.ROOT), country);
                byName.put(country.code().toLowerCase(Locale.ROOT), country);
            }
            return byName;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
