package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of {@code /v1/registers}: what registrars entered on top of the registers of the build.
 *
 * @param total on all pages
 * @param next the offset of the next page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EntryTable(List<Entry> entries, int total, @Nullable Integer next) {

    /**
     * A version of an entry.
     *
     * @param state ACTIVE, or WITHDRAWN without content
     * @param effectiveOn the day since which it is so in the world
     * @param history every version, the oldest first; where one entry is asked for
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String kind,
            String id,
            int version,
            String state,
            @Nullable JsonNode entry,
            @Nullable String effectiveOn,
            String author,
            String reason,
            Instant recordedAt,
            @Nullable List<Entry> history) {
        public boolean isActive() {
            return state.equals("ACTIVE");
        }

        /** What it says, by field. */
        public Map<String, String> content() {
            return EntryForm.content(this);
        }

        public String text(String member) {
            return entry == null ? "" : entry.path(member).asString("");
        }

        public List<Entry> newestFirst() {
            return history == null ? List.of(this) : history.reversed();
        }
    }
}
