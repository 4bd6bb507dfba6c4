package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code /v1/ports}.
 *
 * @param total on all pages
 * @param next the offset of the next page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PortTable(List<Entry> ports, int total, @Nullable Integer next) {

    /** @param aliases other codes of the same port */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String port,
            List<String> aliases,
            String name,
            String country,
            String area,
            String region,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        /** Degrees north and east, in four decimals (11 m). */
        public String coordinates() {
            return latitude == null || longitude == null
                    ? ""
                    : String.format(Locale.ROOT, "%.4f, %.4f", latitude, longitude);
        }
    }
}
