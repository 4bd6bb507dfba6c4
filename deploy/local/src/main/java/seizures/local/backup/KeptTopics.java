package seizures.local.backup;

import java.util.List;
import java.util.Set;
import seizures.contract.Topic;

/** Which topics a backup has: what people and agencies have said. The others are made of these by the services. */
final class KeptTopics {
    /** Made again by the ledger, the tally and the watch, the same to the byte. */
    private static final Set<Topic<?, ?>> DERIVED =
            Set.of(Topic.CHANGED, Topic.REFUSED, Topic.DOSE_COUNTS, Topic.ALERTS);

    private KeptTopics() {}

    static List<Topic<?, ?>> all() {
        return Topic.ALL.stream().filter(topic -> !DERIVED.contains(topic)).toList();
    }

    static boolean isDerived(Topic<?, ?> topic) {
        return DERIVED.contains(topic);
    }
}
