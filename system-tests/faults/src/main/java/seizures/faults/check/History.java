package seizures.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The record of one seizure, as its events make it in the order of the log; and the changes that this must have told. */
final class History {
    /** @param seizure absent when it is retracted */
    record Version(JsonNode event, @Nullable JsonNode seizure) {
        List<Content.Part> parts() {
            return seizure == null ? List.of() : Content.of(seizure);
        }

        boolean counts() {
            return !parts().isEmpty();
        }

        /** Whether a change from the one to the other would change nothing of what is counted. */
        boolean countsLike(Version other) {
            return seizure != null
                    && other.seizure != null
                    && parts().equals(other.parts())
                    && PLACED.stream()
                            .allMatch(property -> seizure.path(property).equals(other.seizure.path(property)));
        }

        boolean says(JsonNode other) {
            return event.path("event").equals(other.path("event"))
                    && event.path("seizure").equals(other.path("seizure"))
                    && event.path("reason").equals(other.path("reason"))
                    && event.path("result").equals(other.path("result"));
        }
    }

    /**
     * A change that must be told once: {@code version}'s content, in or out, because of {@code cause}.
     *
     * @param version whose goods it counts
     * @param cause version that brought it
     * @param sign 1 where it counts, −1 where it is taken back
     */
    record Told(int version, int cause, int sign) {}

    private static final List<String> PLACED = List.of("agency", "port", "crossing", "mode", "occurredAt");

    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private final List<Told> told = new ArrayList<>();
    /** The version that was added and not yet taken out; 0 for none. */
    private int standing;

    private int refused;

    /** The next event of the log. */
    void add(JsonNode event) {
        switch (event.path("event").asString()) {
            case "Reported" -> add(1, event, event.path("seizure"));
            case "Corrected" -> add(event.path("version").asInt(), event, event.path("seizure"));
            case "Retracted" -> add(event.path("version").asInt(), event, null);
            case "Analysed" -> analysed(event);
            default -> throw new IllegalArgumentException("no such event: " + event);
        }
    }

    private void add(int number, JsonNode event, @Nullable JsonNode seizure) {
        var known = versions.get(number);
        if (known == null) {
            accept(number, new Version(event, seizure));
        } else if (!known.says(event)) {
            refused++;
        }
    }

    private void analysed(JsonNode event) {
        var id = event.path("result").path("resultId");
        for (var version : versions.values()) {
            if (version.event().path("result").path("resultId").equals(id)) {
                refused += version.says(event) ? 0 : 1;
                return;
            }
        }
        var current = current();
        if (current == null || current.seizure() == null) {
            refused++;
            return;
        }
        accept(versions.lastKey() + 1, new Version(event, Content.merged(current.seizure(), event.path("result"))));
    }

    /**
     * The load never leaves a gap and never comes late: each version is told against the one that stands. One that counts
     * like it is not told: a second result that says what the first one said.
     */
    private void accept(int number, Version version) {
        versions.put(number, version);
        var before = versions.get(standing);
        if (before != null && version.countsLike(before)) {
            return;
        }
        if (before != null) {
            told.add(new Told(standing, number, -1));
        }
        standing = version.counts() ? number : 0;
        if (standing > 0) {
            told.add(new Told(number, number, 1));
        }
    }

    @Nullable
    Version current() {
        return versions.isEmpty() ? null : versions.lastEntry().getValue();
    }

    @Nullable
    Version version(int number) {
        return versions.get(number);
    }

    boolean hasResult(String resultId) {
        return versions.values().stream()
                .anyMatch(version -> version.event()
                        .path("result")
                        .path("resultId")
                        .asString("")
                        .equals(resultId));
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** Events that lost against another in the log, and must be among the refused. */
    int refused() {
        return refused;
    }
}
