package seizures.alert.deliver;

import java.util.HashMap;
import java.util.Map;
import seizures.contract.Severity;

/**
 * Bounds how many requests run at once for each of some names. Half of the slots are for alerts of every severity, a quarter for
 * warning and critical ones alone, and the rest for critical ones alone: a slow receiver cannot keep a critical alert waiting
 * by holding on to others.
 */
final class DeliverySlots {
    private final int most;
    private final Map<String, Integer> used = new HashMap<>();

    /** @param most for each name, at least 4 */
    DeliverySlots(int most) {
        this.most = most;
    }

    synchronized boolean tryAcquire(String name, Severity severity) {
        int now = used.getOrDefault(name, 0);
        if (now >= mostFor(severity)) {
            return false;
        }
        used.put(name, now + 1);
        return true;
    }

    synchronized void release(String name) {
        used.computeIfPresent(name, (key, now) -> now == 1 ? null : now - 1);
    }

    private int mostFor(Severity severity) {
        return switch (severity) {
            case INFO -> most / 2;
            case WARNING -> most * 3 / 4;
            case CRITICAL -> most;
        };
    }
}
