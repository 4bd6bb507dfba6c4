package seizures.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a column map. Topic {@code seizures.column-maps.v1}, keyed by the map's name. Of two records with one
 * version the first in the log counts.
 *
 * @param name starts with the code of the agency whose map it is, and a hyphen
 * @param version from 1; a deletion is a version too, and a map saved anew under an old name goes on counting
 * @param recordedAt when it was saved
 * @param submittedBy who saved it
 * @param map as {@code docs/column-maps.md} describes it, in YAML or JSON as it was sent; absent where it is deleted
 */
public record ColumnMapVersion(
        String name,
        int version,
        Instant recordedAt,
        String submittedBy,
        @Nullable String map) {}
