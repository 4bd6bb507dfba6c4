package seizures.alert.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Difference;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a rule beside the one before it: what was done, and which members differ.
 *
 * @param before null where there is none, or it is not kept
 */
record RuleStep(AlertRuleVersion version, @Nullable AlertRuleVersion before) {
    enum Act {
        /** New, or anew after a deletion. */
        CREATED,
        CHANGED,
        SUSPENDED,
        /** After a suspension, as it was before. */
        RESUMED,
        DELETED
    }

    /** @param known the newest of the versions before that are kept */
    static RuleStep of(AlertRuleVersion version, @Nullable AlertRuleVersion known) {
        return new RuleStep(version, known != null && known.version() == version.version() - 1 ? known : null);
    }

    Act act() {
        if (version.definition() == null) {
            return Act.DELETED;
        }
        if (version.suspended() != null) {
            return Act.SUSPENDED;
        }
        if (version.version() == 1 || (before != null && before.definition() == null)) {
            return Act.CREATED;
        }
        return before != null
                        && before.suspended() != null
                        && version.definition().equals(before.definition())
                ? Act.RESUMED
                : Act.CHANGED;
    }

    /** Null where there is nothing to compare with. */
    @Nullable
    List<Difference> differences() {
        return version.definition() == null || before == null || before.definition() == null
                ? null
                : Difference.between(before.definition(), version.definition(), Set.of());
    }

    ObjectNode shown() {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("version", version.version())
                .put("recordedAt", version.recordedAt().toString());
        if (version.author() != null) {
            shown.put("author", version.author());
        }
        shown.put("act", act().name());
        if (version.suspended() != null) {
            shown.put("suspended", version.suspended());
        }
        var differences = differences();
        if (differences != null) {
            shown.set("differences", ContractJson.MAPPER.valueToTree(differences));
        }
        if (version.definition() != null) {
            shown.set("definition", version.definition());
        }
        return shown;
    }
}
