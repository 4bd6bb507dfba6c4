package seizures.intake.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Difference;
import seizures.contract.Contribution;
import seizures.contract.Country;
import seizures.contract.Happened;
import seizures.contract.LabResult;
import seizures.contract.PortCode;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;
import seizures.domain.doses.Doses;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;
import tools.jackson.databind.JsonNode;

/**
 * One version of a record, as it is answered.
 *
 * @param event {@code Reported}, {@code Corrected}, {@code Retracted} or {@code Analysed}
 * @param statedAt when an importer says it was known, where that day was sealed
 * @param restatedOn when the agency restated a locked period by it
 * @param seizure as the agency would report it: it can be changed and sent back as a correction. Of a retraction, what was
 *     retracted; port and occurredOn likewise
 * @param state of the current version {@code MERGED}, where it counts as another agency's report of the same seizure
 * @param sameSeizureAs what it is said to be, by its report or a reviewer; absent of earlier versions
 * @param mergedInto the same, where it counts as that
 * @param alsoReportedAs what other agencies report it as
 * @param counts what this version counts for while it is current, under the names that counts use today;
 *     nothing for a retraction, and while it is merged
 * @param doses by method, as a count of these alone has them
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
        @Nullable SeizureId sameSeizureAs,
        @Nullable SeizureId mergedInto,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SeizureId> alsoReportedAs,
        @Nullable LabResult result,
        @Nullable Happened occurredOn,
        @Nullable PortView port,
        @Nullable JsonNode seizure,
        List<Contribution> counts,
        Map<String, Doses> doses) {
    /**
     * What is known of the port.
     *
     * @param code as reported
     * @param port what counts and alerts name it by
     */
    record PortView(
            PortCode code,
            String port,
            boolean registered,
            @Nullable String name,
            Country country,
            String area,
            String region) {
        static PortView of(PortCode code) {
            var port = Ports.find(code);
            return new PortView(
                    code,
                    Ports.identityOf(code).toString(),
                    port.isPresent(),
                    port.map(Ports.Port::name).orElse(null),
                    code.country(),
                    Ports.areaOf(code),
                    Ports.regionOf(code));
        }
    }

    /** Who said what and when: the record's history. */
    record History(SeizureId seizureId, List<Entry> versions, List<Refusal> refused) {
        /** @param differences from what was stated before */
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
                @Nullable SeizureId sameSeizureAs,
                @Nullable SeizureId differsFrom,
                @Nullable String resultId,
                @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> differences) {}

        /**
         * @param event which kind of report was refused
         * @param version that it asked for, where it named one
         */
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
                            .map(version -> entry(version, current, record))
                            .toList(),
                    record.refused().stream().map(History::refusal).toList());
        }

        private static Entry entry(Version version, int current, SeizureRecord record) {
            var event = version.event();
            return new Entry(
                    version.number(),
                    version.number() == current,
                    version.number() == current ? record.state() : version.state(),
                    event.getClass().getSimpleName(),
                    event.recordedAt(),
                    event.receivedAt(),
                    event.submittedBy(),
                    event.statedAt(),
                    event.restatedOn(),
                    version.reason().orElse(null),
                    event instanceof Linked linked ? linked.sameSeizureAs() : null,
                    event instanceof Linked linked ? linked.differsFrom() : null,
                    event instanceof Analysed analysed ? analysed.result().resultId() : null,
                    differences(version, record));
        }

        private static List<Difference> differences(Version version, SeizureRecord record) {
            var before = record.seizureAt(version.number() - 1);
            var after = version.seizure();
            return before.isEmpty() || after.isEmpty()
                    ? List.of()
                    : Difference.between(
                            ReportedSeizure.json(before.get()), ReportedSeizure.json(after.get()), Set.of());
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

    static RecordView of(Version version, SeizureRecord record, RecordDoses doses) {
        SeizureEvent event = version.event();
        boolean isCurrent = record.current().equals(Optional.of(version));
        boolean isMerged = isCurrent && record.mergedInto().isPresent();
        var counts = isMerged ? List.<Contribution>of() : version.contributions();
        var seizure = record.seizureAt(version.number());
        return new RecordView(
                record.seizureId(),
                version.number(),
                record.current().map(Version::number).orElse(0),
                isCurrent ? record.state() : version.state(),
                event.getClass().getSimpleName(),
                event.recordedAt(),
                event.receivedAt(),
                event.submittedBy(),
                event.statedAt(),
                event.restatedOn(),
                version.reason().orElse(null),
                isCurrent ? record.link().orElse(null) : null,
                isMerged ? record.mergedInto().orElse(null) : null,
                isCurrent ? record.alsoReportedAs() : List.of(),
                event instanceof Analysed analysed ? analysed.result() : null,
                seizure.map(Seizure::occurredOn).orElse(null),
                seizure.map(Seizure::port).map(PortView::of).orElse(null),
                seizure.map(ReportedSeizure::json).orElse(null),
                underTodaysNames(counts),
                version.seizure()
                        .filter(_ -> !isMerged)
                        .map(counted -> doses.of(counted, counts))
                        .orElse(Map.of()));
    }

    private static List<Contribution> underTodaysNames(List<Contribution> counts) {
        return counts.stream()
                .map(part -> part.withSubstance(Substances.today(part.substance())))
                .toList();
    }
}
