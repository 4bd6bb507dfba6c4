package seizures.intake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Country;
import seizures.contract.Happened;
import seizures.contract.LabResult;
import seizures.contract.PortCode;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of a record, as it is answered.
 *
 * @param event {@code Reported}, {@code Corrected}, {@code Retracted} or {@code Analysed}
 * @param statedAt when an importer says it was known, where that day was sealed
 * @param restatedOn when the agency restated a locked period by it
 * @param seizure as the agency would report it: it can be changed and sent back as a correction
 * @param counts what this version counts for while it is current, under the names that counts use today
 */
record RecordView(
        SeizureId seizureId,
        int version,
        int currentVersion,
        Version.State state,
        String event,
        Instant recordedAt,
        Instant receivedAt,
        String submittedBy,
        @Nullable Instant statedAt,
        @Nullable LocalDate restatedOn,
        @Nullable String reason,
        @Nullable LabResult result,
        @Nullable Happened occurredOn,
        @Nullable PortView port,
        @Nullable JsonNode seizure,
        List<Contribution> counts) {
    private static final List<String> CANONICAL = List.of("micrograms", "microlitres", "count");

    /** What is known of the port. */
    record PortView(
            PortCode code, boolean registered, @Nullable String name, Country country, String region) {
        static PortView of(PortCode code) {
            var port = Ports.find(code);
            return new PortView(
                    code,
                    port.isPresent(),
                    port.map(Ports.Port::name).orElse(null),
                    code.country(),
                    Ports.regionOf(code));
        }
    }

    /** Who said what and when: the record's history. */
    record History(SeizureId seizureId, List<Entry> versions, List<Refusal> refused) {
        record Entry(
                int version,
                boolean current,
                Version.State state,
                String event,
                Instant recordedAt,
                Instant receivedAt,
                String submittedBy,
                @Nullable Instant statedAt,
                @Nullable LocalDate restatedOn,
                @Nullable String reason,
                @Nullable String resultId) {}

        record Refusal(
                SeizureRefused.Reason why,
                String detail,
                String event,
                @Nullable Integer version,
                Instant recordedAt,
                Instant receivedAt,
                String submittedBy) {}

        static History of(SeizureRecord record) {
            int current = record.current().map(Version::number).orElse(0);
            return new History(
                    record.seizureId(),
                    record.versions().stream()
                            .map(version -> entry(version, current))
                            .toList(),
                    record.refused().stream().map(History::refusal).toList());
        }

        private static Entry entry(Version version, int current) {
            var event = version.event();
            return new Entry(
                    version.number(),
                    version.number() == current,
                    version.state(),
                    event.getClass().getSimpleName(),
                    event.recordedAt(),
                    event.receivedAt(),
                    event.submittedBy(),
                    event.statedAt(),
                    event.restatedOn(),
                    version.reason().orElse(null),
                    event instanceof Analysed analysed ? analysed.result().resultId() : null);
        }

        private static Refusal refusal(SeizureRefused refused) {
            var event = refused.event();
            return new Refusal(
                    refused.reason(),
                    refused.detail(),
                    event.getClass().getSimpleName(),
                    event instanceof Versioned versioned ? versioned.version() : null,
                    event.recordedAt(),
                    event.receivedAt(),
                    event.submittedBy());
        }
    }

    static RecordView of(Version version, SeizureRecord record) {
        SeizureEvent event = version.event();
        var seizure = version.seizure();
        return new RecordView(
                record.seizureId(),
                version.number(),
                record.current().map(Version::number).orElse(0),
                version.state(),
                event.getClass().getSimpleName(),
                event.recordedAt(),
                event.receivedAt(),
                event.submittedBy(),
                event.statedAt(),
                event.restatedOn(),
                version.reason().orElse(null),
                event instanceof Analysed analysed ? analysed.result() : null,
                seizure.map(Seizure::occurredOn).orElse(null),
                seizure.map(Seizure::port).map(PortView::of).orElse(null),
                seizure.map(RecordView::asReported).orElse(null),
                version.contributions().stream()
                        .map(part -> part.withSubstance(Substances.today(part.substance())))
                        .toList());
    }

    private static JsonNode asReported(Seizure seizure) {
        var tree = (ObjectNode) ContractJson.MAPPER.<JsonNode>valueToTree(seizure);
        tree.remove("occurredOn");
        for (var item : tree.get("items")) {
            ((ObjectNode) item.get("quantity")).remove(CANONICAL);
            for (var substance : item.get("substances")) {
                if (substance.get("activePerUnit") instanceof ObjectNode active) {
                    active.remove(CANONICAL);
                }
            }
        }
        return tree;
    }
}
