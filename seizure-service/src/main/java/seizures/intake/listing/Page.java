package seizures.intake.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A page of the list.
 *
 * @param next cursor of the next page; absent on the last
 * @param resume cursor that lists, later, what will have been written since; for lists in the order of the log, on the
 *     last page
 */
record Page(List<JsonNode> seizures, Optional<String> next, Optional<String> resume) {
    private static final Comparator<JsonNode> BY_ID =
            Comparator.comparing(entry -> entry.get("seizureId").stringValue());

    /** Merges what several instances list by ids: up to where every one of them has looked. */
    static Page byId(List<Part> parts, int limit) {
        var frontier = parts.stream().filter(Part::more).map(Part::position).min(Comparator.naturalOrder());
        var seizures = new ArrayList<JsonNode>();
        for (var part : parts) {
            part.seizures().stream()
                    .filter(entry -> frontier.isEmpty() || place(entry).compareTo(frontier.get()) <= 0)
                    .forEach(seizures::add);
        }
        seizures.sort(BY_ID);
        if (seizures.size() > limit) {
            var kept = List.copyOf(seizures.subList(0, limit));
            return new Page(
                    kept, Optional.of(Position.ofText(place(kept.getLast())).cursor()), Optional.empty());
        }
        return new Page(seizures, frontier.map(text -> Position.ofText(text).cursor()), Optional.empty());
    }

    /** @param position up to where all partitions were read */
    static Page byLog(List<JsonNode> seizures, Position.InLog position, boolean more) {
        var cursor = Optional.of(position.cursor());
        return new Page(seizures, more ? cursor : Optional.empty(), more ? Optional.empty() : cursor);
    }

    private static String place(JsonNode entry) {
        return "i" + entry.get("seizureId").stringValue();
    }
}
