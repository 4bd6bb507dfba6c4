package seizures.faults.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The changes that were told against those that the records must have told: each once, with its content. */
final class Changes {
    private record Key(String seizureId, History.Told told) {}

    private final List<JsonNode> changes;

    Changes(List<JsonNode> changes) {
        this.changes = changes;
    }

    void check(Map<String, History> records, Findings findings) {
        var found = new HashMap<Key, Integer>();
        for (var change : changes) {
            var key = keyOf(change);
            found.merge(key, 1, Integer::sum);
            var record = records.get(key.seizureId());
            if (record == null || !record.told().contains(key.told())) {
                findings.wrong("a change without a cause: " + change);
            } else if (!saysWhatItMust(change, record)) {
                findings.wrong("a change of other content than its version: " + change);
            }
        }
        records.forEach((id, record) -> record.told().forEach(told -> {
            int times = found.getOrDefault(new Key(id, told), 0);
            if (times == 0) {
                findings.lost(id + " is not counted: " + told);
            } else if (times > 1) {
                findings.doubled(id + " is counted " + times + " times: " + told);
            }
        }));
    }

    private static Key keyOf(JsonNode change) {
        return new Key(
                change.path("seizureId").asString(),
                new History.Told(
                        change.path("version").asInt(),
                        change.path("cause").asInt(),
                        change.path("sign").asInt()));
    }

    private static boolean saysWhatItMust(JsonNode change, History record) {
        var version = record.version(change.path("version").asInt());
        var parts = StreamSupport.stream(change.path("contributions").spliterator(), false)
                .map(Content.Part::of)
                .toList();
        return version != null
                && version.seizure() != null
                && version.seizure().path("port").equals(change.path("port"))
                && version.parts().equals(parts)
                && sharesWhatItMust(change.path("shared"), version.seizure());
    }

    /** The load has several substances in pills alone, and each in all of them. */
    private static boolean sharesWhatItMust(JsonNode shared, JsonNode seizure) {
        var common = StreamSupport.stream(seizure.path("items").spliterator(), false)
                .filter(item -> item.path("substances").size() > 1)
                .toList();
        for (int i = 0; i < common.size(); i++) {
            long pills = common.get(i).path("quantity").path("value").asLong();
            if (shared.path(i).path("pills").asLong() != pills
                    || shared.path(i).path("items").asInt() != 1
                    || shared.path(i).path("goods").size()
                            != common.get(i).path("substances").size()) {
                return false;
            }
        }
        return shared.size() == common.size();
    }
}
