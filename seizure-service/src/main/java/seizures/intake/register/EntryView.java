package seizures.intake.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterAct.EntryMade;
import seizures.contract.RegisterAct.EntryWithdrawn;
import seizures.contract.RegisterKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of an entry, as an answer has it; one that is withdrawn has no content.
 *
 * @param entry its content, as a request states it
 * @param history every version, the oldest first; where one entry is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        RegisterKind kind,
        String id,
        int version,
        Standing state,
        @Nullable JsonNode entry,
        @Nullable LocalDate effectiveOn,
        String author,
        String reason,
        Instant recordedAt,
        Instant receivedAt,
        @Nullable List<EntryView> history) {
    /** Whether it counts. */
    enum Standing {
        ACTIVE,
        WITHDRAWN
    }

    static EntryView of(RegisterAct act) {
        return of(act, null);
    }

    /** The newest version with all of them. */
    static EntryView of(List<RegisterAct> history) {
        return of(history.getLast(), history.stream().map(EntryView::of).toList());
    }

    private static EntryView of(RegisterAct act, @Nullable List<EntryView> history) {
        return switch (act) {
            case EntryMade made -> of(act, Standing.ACTIVE, content(made), made.effectiveOn(), history);
            case EntryWithdrawn _ -> of(act, Standing.WITHDRAWN, null, null, history);
        };
    }

    private static EntryView of(
            RegisterAct act,
            Standing state,
            @Nullable JsonNode entry,
            @Nullable LocalDate effectiveOn,
            @Nullable List<EntryView> history) {
        return new EntryView(
                act.kind(),
                act.id(),
                act.version(),
                state,
                entry,
                effectiveOn,
                act.author(),
                act.reason(),
                act.recordedAt(),
                act.receivedAt(),
                history);
    }

    /** As a request states it: {@code class}, and no name for the form of the record. */
    private static JsonNode content(EntryMade made) {
        var content = ContractJson.MAPPER.<ObjectNode>valueToTree(made.entry());
        content.remove("type");
        var substanceClass = content.remove("substanceClass");
        if (substanceClass != null) {
            content.set("class", substanceClass);
        }
        return content;
    }
}
