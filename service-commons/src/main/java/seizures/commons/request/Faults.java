package seizures.commons.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the faults of one request: the first at each place, at most 100. */
public final class Faults {
    private static final int MOST = 100;

    private final Map<String, String> details = new LinkedHashMap<>();

    public void add(String where, String detail) {
        if (details.size() < MOST) {
            details.putIfAbsent(where, detail);
        }
    }

    public void addAll(List<Fault> faults) {
        faults.forEach(fault -> add(fault.where(), fault.detail()));
    }

    public boolean isEmpty() {
        return details.isEmpty();
    }

    public List<Fault> list() {
        return details.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .toList();
    }
}
