package seizures.intake.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import seizures.contract.Seizure;
import tools.jackson.databind.JsonNode;

/**
 * One value that a restatement would change.
 *
 * @param pointer JSON Pointer into the report
 * @param before null where there was none
 * @param after null where there is none any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
    /** A result line stays short; a report has about ten values. */
    private static final int MOST = 20;
    /** Worked out from what was reported, so the reported value differs beside it. */
    private static final Set<String> DERIVED = Set.of("occurredOn", "micrograms", "microlitres", "count");

    /** The first twenty, in the order of the report; empty where both say the same. */
    static List<Difference> between(Seizure before, Seizure after) {
        var found = new ArrayList<Difference>();
        compare("#", ContractJson.MAPPER.valueToTree(before), ContractJson.MAPPER.valueToTree(after), found);
        return found.stream().limit(MOST).toList();
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.removeAll(DERIVED);
            names.forEach(name -> compare(pointer + "/" + name, before.path(name), after.path(name), found));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.path(i), after.path(i), found);
            }
        } else {
            found.add(new Difference(pointer, present(before), present(after)));
        }
    }

    private static @Nullable JsonNode present(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }
}
