package seizures.commons.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the faults of one request, at most 100: the first at each place of the body, and each one of a parameter, which
 * may hold several values.
 */
public final class Faults {
    private static final int MOST = 100;

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** Adds a fault; of several at one JSON Pointer the first is kept, and beyond a number none. */
    public void add(String where, String detail) {
        if (faults.size() < MOST) {
            faults.putIfAbsent(where.startsWith("#") ? where : where + ": " + detail, new Fault(where, detail));
        }
    }

    public void addAll(List<Fault> faults) {
        faults.forEach(fault -> add(fault.where(), fault.detail()));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All of them, in the order in which they were found. */
    public List<Fault> list() {
        return List.copyOf(faults.values());
    }
}
