package seizures.stats.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of all causes of a restatement, in the order of its rows, then by seizure and version.
 *
 * @param count causes on all pages
 * @param next offset of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CausePage(
        LocalDate from,
        LocalDate to,
        int count,
        int offset,
        @Nullable Integer next,
        List<Entry> causes) {
    /**
     * @param firstReport whether the seizure was unknown before
     * @param cause reason that the reporter gave
     * @param linkedTo the seizure of another agency with which it is counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String bucket,
            Map<String, String> group,
            String seizureId,
            int version,
            boolean firstReport,
            @Nullable String cause,
            @Nullable String linkedTo,
            Difference change) {}

    static CausePage of(RestatementQuery query, Causes causes) {
        int count = causes.byGroup().values().stream().mapToInt(Map::size).sum();
        long end = (long) query.offset() + query.limit();
        return new CausePage(
                query.from(),
                query.to(),
                count,
                query.offset(),
                end < count ? (int) end : null,
                entries(query, causes).skip(query.offset()).limit(query.limit()).toList());
    }

    private static Stream<Entry> entries(RestatementQuery query, Causes causes) {
        return causes.byGroup().entrySet().stream().flatMap(group -> {
            var named = query.counts().named(group.getKey());
            return group.getValue().entrySet().stream()
                    .map(cause -> Restatement.Because.of(cause.getKey(), cause.getValue()))
                    .map(because -> new Entry(
                            group.getKey().period().label(),
                            named,
                            because.seizureId(),
                            because.version(),
                            because.firstReport(),
                            because.cause(),
                            because.linkedTo(),
                            because.change()));
        });
    }
}
