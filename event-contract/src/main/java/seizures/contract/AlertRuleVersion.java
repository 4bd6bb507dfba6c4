package seizures.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One version of an alert rule. Topic {@code seizures.alert-rules.v1}, keyed by the rule's id. Of two records with one
 * version the first in the log counts.
 *
 * @param version from 1; a deletion is a version too, and a rule made anew under an old id goes on counting
 * @param recordedAt when it was stated
 * @param definition the rule as {@code docs/alerts.md} describes it; absent where the rule is deleted
 * @param suspended why it is not evaluated, in words; absent where it is
 * @param author who stated it; absent where the service suspended it, where access is open, and in versions from before authors were kept
 */
public record AlertRuleVersion(
        String ruleId,
        int version,
        Instant recordedAt,
        @Nullable JsonNode definition,
        @Nullable String suspended,
        @Nullable String author) {
    /** One that is evaluated, or deleted. */
    public static AlertRuleVersion of(String ruleId, int version, Instant recordedAt, @Nullable JsonNode definition) {
        return new AlertRuleVersion(ruleId, version, recordedAt, definition, null, null);
    }

    /** The same, with who wrote it; null where access is open and nobody is named. */
    public AlertRuleVersion by(@Nullable String person) {
        return new AlertRuleVersion(ruleId, version, recordedAt, definition, suspended, person);
    }

    /** The next version: the same rule, not evaluated until somebody states it again. */
    public AlertRuleVersion suspended(Instant at, String reason) {
        return new AlertRuleVersion(ruleId, version + 1, at, definition, reason, null);
    }
}
