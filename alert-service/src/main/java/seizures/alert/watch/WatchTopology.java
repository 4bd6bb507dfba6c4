package seizures.alert.watch;

import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import seizures.alert.message.Language;
import seizures.contract.Agency;
import seizures.contract.AlertCommand;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

/**
 * Changes, rules, commands, statements of coverage and acts of registrars meet in one task, with one partition of each.
 *
 * <pre>seizures.changed.v1 ─▶ one partition ─┐
 * seizures.alert-rules.v1 ──────────────┼─▶ [watched-…] ─▶ seizures.alerts.v1
 * seizures.alert-commands.v1 ───────────┤             └─▶ seizures.alert-rules.v1, of rules that are suspended
 * seizures.coverage.v1 ─────────────────┤
 * seizures.registers.v1 ────────────────┘</pre>
 *
 * <p>Commands change nothing here: an unreadable one lands in the dead letters ({@link WatchInput.Commanded}).
 *
 * <p>One task sees all, so a series may be grouped by anything and a new rule reads what is there at once; and both
 * changes of a correction that moves a seizure between ports come by, so no alert rests on half of it. One task is
 * enough: it takes some thousands of changes a second, and the world's border agencies report some tens.
 */
final class WatchTopology {
    private WatchTopology() {}

    static KStream<String, AlertVersion> build(
            KStream<PortCode, SeizureChange> changes,
            KStream<String, AlertRuleVersion> rules,
            KStream<String, AlertCommand> commands,
            KStream<Agency, CoverageEvent> statements,
            KStream<String, RegisterAct> registers,
            Function<String, KeyValueBytesStoreSupplier> stores,
            EngineAccess lookout,
            DoseMethods methods,
            Language language) {
        var told = changes.repartition(Repartitioned.with(Topic.CHANGED.key(), Topic.CHANGED.value())
                        .withName("watched-changes")
                        .withNumberOfPartitions(1))
                .map(
                        (port, change) -> KeyValue.pair(change.seizureId().value(), WatchInput.of(change)),
                        Named.as("a-change"))
                .merge(
                        rules.filter((id, rule) -> rule != null, Named.as("no-tombstones"))
                                .mapValues(WatchInput::of, Named.as("a-rule")),
                        Named.as("changes-and-rules"))
                .merge(commands.mapValues(WatchInput::of, Named.as("a-command")), Named.as("and-commands"))
                .merge(
                        statements.map(
                                (agency, statement) -> KeyValue.pair(agency.code(), WatchInput.of(statement)),
                                Named.as("a-statement")),
                        Named.as("all-seen"))
                .merge(registers.mapValues(WatchInput::of, Named.as("a-register-act")), Named.as("and-registers"))
                .process(AlertProcessor.supplier(stores, lookout, methods, language), Named.as("watch"));
        told.flatMapValues(WatchOutput::rule, Named.as("suspensions"))
                .to(
                        Topic.ALERT_RULES.name(),
                        Produced.with(Topic.ALERT_RULES.key(), Topic.ALERT_RULES.value())
                                .withName("suspended-rules"));
        return told.flatMapValues(WatchOutput::alert, Named.as("versions"));
    }
}
