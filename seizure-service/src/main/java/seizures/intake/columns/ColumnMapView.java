package seizures.intake.columns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map as it is answered.
 *
 * @param version null for one that comes with the program
 * @param columns a table with all of these is one of this map's
 * @param map its text; absent in the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ColumnMapView(
        String name,
        @Nullable Integer version,
        String title,
        List<String> columns,
        @Nullable Instant recordedAt,
        @Nullable String submittedBy,
        @Nullable String map) {
    static ColumnMapView of(ColumnMaps.Named named) {
        var version = named.version();
        return new ColumnMapView(
                named.name(),
                version == null ? null : version.version(),
                named.map().title(),
                named.map().columns(),
                version == null ? null : version.recordedAt(),
                version == null ? null : version.submittedBy(),
                named.text());
    }

    ColumnMapView withoutText() {
        return new ColumnMapView(name, version, title, columns, recordedAt, submittedBy, null);
    }
}
