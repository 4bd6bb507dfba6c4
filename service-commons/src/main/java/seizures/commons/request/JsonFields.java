package seizures.commons.request;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the members of one JSON object by name; what is missing, of another type or never asked for is a fault. */
public final class JsonFields {
    private final @Nullable JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param pointer where the object is: {@code #}, {@code #/items/0} */
    public JsonFields(JsonNode node, String pointer, Faults faults) {
        this.object = node.isObject() ? node : null;
        this.pointer = pointer;
        this.faults = faults;
        if (object == null) {
            faults.add(pointer, "must be an object");
        }
    }

    /** Whether the member is there, and not null. */
    public boolean has(String name) {
        known.add(name);
        return object != null && object.hasNonNull(name);
    }

    /** A member that may be missing or null: its readers then give null, or what else stands for nothing. */
    public JsonField optional(String name) {
        known.add(name);
        var node = object == null ? null : object.get(name);
        return new JsonField(this, name, node == null || node.isNull() ? null : node);
    }

    /** As {@link #optional}, but to be missing is a fault. */
    public JsonField required(String name) {
        var field = optional(name);
        if (!field.isPresent() && object != null) {
            fault(name, "is required");
        }
        return field;
    }

    /** @param name a member, or a path into it: {@code items/0} */
    public void fault(String name, String detail) {
        faults.add(at(name), detail);
    }

    /** Call when everything has been read: whatever is left is a fault, so that nothing is ignored in silence. */
    public void refuseUnknown() {
        if (object != null) {
            for (var name : object.propertyNames()) {
                if (!known.contains(name)) {
                    faults.add(SafeText.pointer(pointer, name), Spelling.unknown("member", name, known));
                }
            }
        }
    }

    /** Where this object is. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong in the whole body so far. */
    public Faults faults() {
        return faults;
    }

    String at(String name) {
        return pointer + "/" + name;
    }
}
