package seizures.alert.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import seizures.alert.message.Language;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

/** The topology with stores in memory, and its topics. */
final class TestWatch {
    private TestWatch() {}

    /** @param held hears how long each report waited for the engine */
    static Topology topology(Consumer<Duration> held) {
        var work = new EngineWork(System::currentTimeMillis, System::nanoTime, held);
        var builder = new StreamsBuilder();
        var alerts = WatchTopology.build(
                builder.stream(
                        Topic.CHANGED.name(),
                        Consumed.with(Topic.CHANGED.key(), Topic.CHANGED.value())
                                .withName("changes")),
                builder.stream(
                        Topic.ALERT_RULES.name(),
                        Consumed.with(Topic.ALERT_RULES.key(), Topic.ALERT_RULES.value())
                                .withName("rules")),
                builder.stream(
                        Topic.ALERT_COMMANDS.name(),
                        Consumed.with(Topic.ALERT_COMMANDS.key(), Topic.ALERT_COMMANDS.value())
                                .withName("commands")),
                builder.stream(
                        Topic.COVERAGE.name(),
                        Consumed.with(Topic.COVERAGE.key(), Topic.COVERAGE.value())
                                .withName("coverage")),
                builder.stream(
                        Topic.REGISTERS.name(),
                        Consumed.with(Topic.REGISTERS.key(), Topic.REGISTERS.value())
                                .withName("registers")),
                Stores::inMemoryKeyValueStore,
                new EngineAccess(work),
                DoseMethods.builtIn(),
                Language.ENGLISH);
        alerts.to(
                Topic.ALERTS.name(),
                Produced.with(Topic.ALERTS.key(), Topic.ALERTS.value()).withName("alerts"));
        return builder.build();
    }

    static TopologyTestDriver driver(Path state, Instant now, Consumer<Duration> held) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "alert-service");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new TopologyTestDriver(topology(held), settings, now);
    }

    static TestOutputTopic<String, AlertVersion> alerts(TopologyTestDriver driver) {
        return driver.createOutputTopic(
                Topic.ALERTS.name(),
                Topic.ALERTS.key().deserializer(),
                Topic.ALERTS.value().deserializer());
    }

    static TestInputTopic<String, RegisterAct> registers(TopologyTestDriver driver) {
        return driver.createInputTopic(
                Topic.REGISTERS.name(),
                Topic.REGISTERS.key().serializer(),
                Topic.REGISTERS.value().serializer());
    }

    static TestInputTopic<PortCode, SeizureChange> changes(TopologyTestDriver driver) {
        return driver.createInputTopic(
                Topic.CHANGED.name(),
                Topic.CHANGED.key().serializer(),
                Topic.CHANGED.value().serializer());
    }

    static TestInputTopic<String, AlertRuleVersion> rules(TopologyTestDriver driver) {
        return driver.createInputTopic(
                Topic.ALERT_RULES.name(),
                Topic.ALERT_RULES.key().serializer(),
                Topic.ALERT_RULES.value().serializer());
    }
}
