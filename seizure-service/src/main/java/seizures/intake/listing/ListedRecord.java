package seizures.intake.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.ContractJson;
import seizures.contract.PortCode;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.intake.ledger.ReportedSeizure;
import seizures.intake.ledger.SeizureRecord;
import seizures.intake.ledger.Version;
import tools.jackson.databind.JsonNode;

/**
 * One record in the list: its current version. Of a retracted record, the seizure as it was stated last.
 *
 * @param recordedAt when the current version counts as known
 * @param receivedAt when it was received
 * @param mergedInto another agency's report of the same seizure, as which it counts
 * @param seizure as the agency would report it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedRecord(
        SeizureId seizureId,
        int version,
        Version.State state,
        @Nullable Agency agency,
        @Nullable PortCode port,
        @Nullable String occurredAt,
        Instant recordedAt,
        Instant receivedAt,
        String submittedBy,
        @Nullable Instant statedAt,
        @Nullable LocalDate restatedOn,
        @Nullable Integer eventCount,
        List<String> substances,
        @Nullable SeizureId mergedInto,
        @Nullable JsonNode seizure) {
    /** @param record with a current version */
    static JsonNode of(SeizureRecord record) {
        var current = record.current().orElseThrow();
        var event = current.event();
        var seizure = record.newestSeizure();
        return ContractJson.MAPPER.valueToTree(new ListedRecord(
                record.seizureId(),
                current.number(),
                record.state(),
                seizure.map(Seizure::agency).orElse(null),
                seizure.map(Seizure::port).orElse(null),
                seizure.map(Seizure::occurredAt).orElse(null),
                event.recordedAt(),
                event.receivedAt(),
                event.submittedBy(),
                event.statedAt(),
                event.restatedOn(),
                seizure.map(Seizure::eventCount).orElse(null),
                seizure.stream()
                        .flatMap(stated -> stated.items().stream())
                        .flatMap(item -> item.substances().stream())
                        .map(ingredient -> ingredient.substance().code())
                        .distinct()
                        .toList(),
                record.mergedInto().orElse(null),
                seizure.map(ReportedSeizure::json).orElse(null)));
    }
}
