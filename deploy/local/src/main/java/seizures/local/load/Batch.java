package seizures.local.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import seizures.contract.ContractJson;
import seizures.tables.Row;
import tools.jackson.core.JacksonException;

/** The rows of one request, in the order of the file, and the seizures that they name. */
final class Batch {
    /** Rows in one request. */
    static final int ROWS = 1000;
    /** Bytes in one request, unless a single row has more. */
    private static final int BYTES = 4 << 20;

    private static final List<String> NAMES = List.of("seizureId", "sameSeizureAs");

    private final List<Row.Ready> rows = new ArrayList<>();
    private final Set<String> seizures = new HashSet<>();
    private boolean namesAll = true;
    private int bytes;

    boolean hasRoomFor(Row.Ready row) {
        return rows.isEmpty() || (rows.size() < ROWS && bytes + row.json().length <= BYTES);
    }

    void add(Row.Ready row) {
        rows.add(row);
        bytes += row.json().length + 1;
        var named = named(row.json());
        seizures.addAll(named);
        namesAll &= !named.isEmpty();
    }

    List<Row.Ready> rows() {
        return Collections.unmodifiableList(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether no seizure is named in both, so that their order does not matter; false where a row names none. */
    boolean isIndependentOf(Batch other) {
        return namesAll && other.namesAll && Collections.disjoint(seizures, other.seizures);
    }

    private static List<String> named(byte[] report) {
        try {
            var json = ContractJson.MAPPER.readTree(report);
            return NAMES.stream()
                    .flatMap(name -> Stream.of(json.path(name).asString("")))
                    .filter(id -> !id.isEmpty())
                    .toList();
        } catch (JacksonException e) {
            return List.of(); // the service will say what is wrong with it
        }
    }
}
