package seizures.alert.deliver;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is still to be delivered to one recipient, in a lane per alert: a version waits for the earlier versions of its alert
 * and for nothing else. Not thread-safe.
 */
final class DeliveryLanes {
    private static final Comparator<PendingDelivery> MOST_SEVERE_FIRST = Comparator.comparing(
            (PendingDelivery delivery) -> delivery.notification().severity(), Comparator.reverseOrder());

    private final Map<String, Deque<PendingDelivery>> lanes = new LinkedHashMap<>();
    private final TreeSet<Long> unsettled = new TreeSet<>();
    private int size;

    void add(PendingDelivery delivery) {
        lanes.computeIfAbsent(delivery.notification().key(), key -> new ArrayDeque<>())
                .addLast(delivery);
        var source = delivery.source();
        if (source != null) {
            unsettled.add(source.offset());
        }
        size++;
    }

    /** The first of each lane that may be sent now: the most severe first, of these the one whose lane is oldest. */
    List<PendingDelivery> due(Instant now) {
        return lanes.values().stream()
                .flatMap(lane -> Stream.ofNullable(lane.peekFirst()))
                .filter(delivery -> delivery.mayBeSent(now))
                .sorted(MOST_SEVERE_FIRST)
                .toList();
    }

    /** The first of each lane that can go with another before its own time. */
    Stream<PendingDelivery> ready(Instant now) {
        return lanes.values().stream()
                .flatMap(lane -> Stream.ofNullable(lane.peekFirst()))
                .filter(delivery -> delivery.mayJoin(now));
    }

    /** Takes out the first of its lane. */
    void settle(PendingDelivery delivery) {
        if (!isFirst(delivery)) {
            return; // forgotten meanwhile
        }
        lanes.computeIfPresent(delivery.notification().key(), (key, lane) -> {
            lane.removeFirst();
            return lane.isEmpty() ? null : lane;
        });
        size--;
        var source = delivery.source();
        if (source != null) {
            unsettled.remove(source.offset());
        }
    }

    /** Whether it waits, and nothing of its alert before it. */
    boolean isFirst(PendingDelivery delivery) {
        var lane = lanes.get(delivery.notification().key());
        return lane != null && lane.peekFirst() == delivery;
    }

    /** What waits for the first of a lane. */
    Stream<Notification> behind(PendingDelivery first) {
        var lane = lanes.get(first.notification().key());
        return lane == null ? Stream.empty() : lane.stream().skip(1).map(PendingDelivery::notification);
    }

    boolean holds(String key) {
        return lanes.containsKey(key);
    }

    int size() {
        return size;
    }

    /** The place in the topic of alerts before which everything is settled; empty where all is. */
    OptionalLong firstUnsettled() {
        return unsettled.isEmpty() ? OptionalLong.empty() : OptionalLong.of(unsettled.first());
    }

    void clear() {
        lanes.clear();
        unsettled.clear();
        size = 0;
    }
}
