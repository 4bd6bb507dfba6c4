package seizures.contract;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * Every topic: name, partitions, what its keys and values are, and how long it keeps them.
 *
 * @param partitions fixed for good: the key of a record decides its partition, and so its order
 */
public record Topic<K, V>(String name, int partitions, Retention retention, Serde<K> key, Serde<V> value) {
    private static final int PARTITIONS = 6;

    /** What was submitted: the system of record. */
    public static final Topic<SeizureId, SeizureEvent> REPORTED = new Topic<>(
            "seizures.reported.v1",
            PARTITIONS,
            Retention.FOR_EVER,
            new TextSerde<>(SeizureId::new),
            new JsonSerde<>(SeizureEvent.class));

    /** What the ledger could not take in, and why. */
    public static final Topic<SeizureId, SeizureRefused> REFUSED = new Topic<>(
            "seizures.refused.v1",
            PARTITIONS,
            Retention.FOR_EVER,
            new TextSerde<>(SeizureId::new),
            new JsonSerde<>(SeizureRefused.class));

    /** What the records of seizures that are one and the same tell each other. */
    public static final Topic<SeizureId, LinkEvent> LINKS = new Topic<>(
            "seizures.links.v1",
            PARTITIONS,
            Retention.FOR_EVER,
            new TextSerde<>(SeizureId::new),
            new JsonSerde<>(LinkEvent.class));

    /** What each version adds to the counts and takes out of them. */
    public static final Topic<PortCode, SeizureChange> CHANGED = new Topic<>(
            "seizures.changed.v1",
            PARTITIONS,
            Retention.FOR_EVER,
            new TextSerde<>(PortCode::parse),
            new JsonSerde<>(SeizureChange.class));

    /** What is counted, and under what. */
    public static final Topic<Cell, Tally> DOSE_COUNTS = new Topic<>(
            "seizures.dose-counts.v2",
            PARTITIONS,
            Retention.NEWEST_PER_KEY,
            new JsonSerde<>(Cell.class),
            new JsonSerde<>(Tally.class));

    /** What counts as too much, and what did before. One partition: the order of the log decides between two writers. */
    public static final Topic<String, AlertRuleVersion> ALERT_RULES = new Topic<>(
            "seizures.alert-rules.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(AlertRuleVersion.class));

    /** What people did about alerts and rules. */
    public static final Topic<String, AlertCommand> ALERT_COMMANDS = new Topic<>(
            "seizures.alert-commands.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(AlertCommand.class));

    /** Every version of every alert. One partition: a position in it is a position in the history of all alerts. */
    public static final Topic<String, AlertVersion> ALERTS = new Topic<>(
            "seizures.alerts.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(AlertVersion.class));

    /** Who receives alerts. */
    public static final Topic<String, AlertSubscription> ALERT_SUBSCRIPTIONS = new Topic<>(
            "seizures.alert-subscriptions.v1",
            1,
            Retention.NEWEST_PER_KEY,
            new TextSerde<>(text -> text),
            new JsonSerde<>(AlertSubscription.class));

    /** What each of them was told last of each alert. */
    public static final Topic<String, AlertDelivery> ALERT_DELIVERIES = new Topic<>(
            "seizures.alert-deliveries.v1",
            1,
            Retention.NEWEST_PER_KEY,
            new TextSerde<>(text -> text),
            new JsonSerde<>(AlertDelivery.class));

    /** Which days and periods are closed. One partition: of a seal and what comes after it, each reader sees the same order. */
    public static final Topic<String, SealEvent> SEALS = new Topic<>(
            "seizures.seals.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(SealEvent.class));

    /** Which periods agencies state to be covered. One partition: few, and read whole by every reader. */
    public static final Topic<Agency, CoverageEvent> COVERAGE = new Topic<>(
            "seizures.coverage.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(Agency::new),
            new JsonSerde<>(CoverageEvent.class));

    /** What registrars changed in the registers. One partition: few, and read whole by every reader. */
    public static final Topic<String, RegisterAct> REGISTERS = new Topic<>(
            "seizures.registers.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(RegisterAct.class));

    /** Who did what and when. One partition: the pages of a writer are read in the order in which they were written. */
    public static final Topic<String, AuditPage> AUDIT = new Topic<>(
            "seizures.audit.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(AuditPage.class));

    /** The outcome of each write. One partition: receipts are listed in the order in which they were written. */
    public static final Topic<String, Receipt> RECEIPTS = new Topic<>(
            "seizures.receipts.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(Receipt.class));

    /** How agencies' tables are read. One partition: the order of the log decides between two writers. */
    public static final Topic<String, ColumnMapVersion> COLUMN_MAPS = new Topic<>(
            "seizures.column-maps.v1",
            1,
            Retention.FOR_EVER,
            new TextSerde<>(text -> text),
            new JsonSerde<>(ColumnMapVersion.class));

    public static final List<Topic<?, ?>> ALL = List.of(
            REPORTED,
            REFUSED,
            LINKS,
            CHANGED,
            DOSE_COUNTS,
            ALERT_RULES,
            ALERT_COMMANDS,
            ALERTS,
            ALERT_SUBSCRIPTIONS,
            ALERT_DELIVERIES,
            SEALS,
            COVERAGE,
            REGISTERS,
            RECEIPTS,
            COLUMN_MAPS,
            AUDIT);

    /** The name of the JSON Schema of its values, which lies in {@code seizures/contract/schema/<name>.schema.json}. */
    public String schema() {
        return "urn:seizures:schema:" + name;
    }

    /** Where a service parks the records that it cannot read or process, with their original bytes: for 30 days. */
    public static String deadLettersOf(String application) {
        return application + ".dlq";
    }

    /** How long a topic keeps its records. */
    public enum Retention {
        FOR_EVER,
        NEWEST_PER_KEY,
        THIRTY_DAYS;

        /** The topic's settings as Kafka names them. */
        public Map<String, String> configuration() {
            return switch (this) {
                case FOR_EVER -> Map.of(CLEANUP_POLICY_CONFIG, "delete", RETENTION_MS_CONFIG, "-1");
                case NEWEST_PER_KEY -> Map.of(CLEANUP_POLICY_CONFIG, "compact");
                case THIRTY_DAYS -> Map.of(CLEANUP_POLICY_CONFIG, "delete", RETENTION_MS_CONFIG, "2592000000");
            };
        }
    }
}
