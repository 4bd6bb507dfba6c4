package seizures.stats.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.stats.cells.Counts.Group;

/**
 * What is different in an answer since it was last told.
 *
 * @param rows as they are now
 * @param gone rows that nothing is left in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowChanges(
        List<CountRow> rows,
        List<Gone> gone,
        CountRow total,
        @Nullable Instant asOf) {
    record Gone(String bucket, Map<String, String> group) {}

    /** Empty where nothing that was asked for has changed. */
    static Optional<RowChanges> between(NavigableMap<Group, CountRow> before, CountRows now, Optional<Instant> asOf) {
        var rows = now.byGroup().entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        var gone = new ArrayList<Gone>();
        before.forEach((group, row) -> {
            if (!now.byGroup().containsKey(group)) {
                gone.add(new Gone(row.bucket(), row.group()));
            }
        });
        return rows.isEmpty() && gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowChanges(rows, List.copyOf(gone), now.total(), asOf.orElse(null)));
    }
}
