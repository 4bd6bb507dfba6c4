package seizures.alert.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import seizures.commons.trace.Spans;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.CloudEvents;
import seizures.contract.JsonSerde;
import seizures.contract.Topic;
import seizures.contract.TraceContext;
import seizures.domain.doses.DoseMethods;

/** Holds the {@link Watch} to Kafka Streams: its stores are the watch's memory, its wall clock the watch's time. */
final class Watching implements Processor<String, Seen, String, AlertVersion> {
    static final String SEIZURES = "watched-seizures";
    static final String RULES = "watched-rules";
    static final String ALERTS = "watched-alerts";
    static final String DUE = "watched-due";
    static final String CLOCK = "watched-clock";
    static final Duration TICK = Duration.ofSeconds(1);
    /** Well below the ten seconds of a transaction, and what a report waits at most for those before it. */
    private static final Duration SLICE = Duration.ofMillis(300);

    private final Lookout lookout;
    private final DoseMethods methods;
    private @Nullable ProcessorContext<String, AlertVersion> context;
    private @Nullable Watch watch;

    private Watching(Lookout lookout, DoseMethods methods) {
        this.methods = methods;
        this.lookout = lookout;
    }

    /** @param stores where the memory is kept, by the name of a store */
    static ProcessorSupplier<String, Seen, String, AlertVersion> supplier(
            Function<String, KeyValueBytesStoreSupplier> stores, Lookout lookout, DoseMethods methods) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Seen, String, AlertVersion> get() {
                return new Watching(lookout, methods);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        store(stores.apply(SEIZURES), KnownSeizure.class),
                        store(stores.apply(RULES), AlertRuleVersion.class),
                        store(stores.apply(ALERTS), AlertVersion.class),
                        store(stores.apply(DUE), Due.class),
                        store(stores.apply(CLOCK), Instant.class));
            }
        };
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(KeyValueBytesStoreSupplier kept, Class<V> type) {
        Serde<V> values = new JsonSerde<>(type);
        return Stores.keyValueStoreBuilder(kept, Serdes.String(), values);
    }

    @Override
    public void init(ProcessorContext<String, AlertVersion> context) {
        this.context = context;
        watch = remember(context);
        lookout.open(watch);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tell(watch(), time));
    }

    private Watch remember(ProcessorContext<String, AlertVersion> context) {
        var memory = new Memory(
                new StoreKeyed<>(context.getStateStore(SEIZURES)),
                new StoreKeyed<>(context.getStateStore(RULES)),
                new StoreKeyed<>(context.getStateStore(ALERTS)),
                new StoreKeyed<>(context.getStateStore(DUE)),
                new StoreKeyed<>(context.getStateStore(CLOCK)));
        return new Watch(memory, methods, TimeSlice.of(SLICE, System::nanoTime));
    }

    private void tell(Watch watch, long time) {
        forward(lookout.alone(() -> watch.at(Instant.ofEpochMilli(time))), time, Optional.empty());
        lookout.ticked();
    }

    @Override
    public void process(Record<String, Seen> seen) {
        try (var step = Spans.processing(topic(seen.value()), seen.headers())) {
            forward(lookout.alone(() -> versions(seen.value())), seen.timestamp(), step.trace());
        }
    }

    private static String topic(Seen seen) {
        return switch (seen) {
            case Seen.Changed _ -> Topic.CHANGED.name();
            case Seen.Ruled _ -> Topic.ALERT_RULES.name();
            case Seen.Commanded _ -> Topic.ALERT_COMMANDS.name();
        };
    }

    private List<AlertVersion> versions(Seen seen) {
        return switch (seen) {
            case Seen.Changed(var change) -> watch().on(change);
            case Seen.Ruled(var rule) -> watch().on(rule);
            case Seen.Commanded(var command) -> List.of();
        };
    }

    @Override
    public void close() {
        lookout.close();
    }

    private void forward(List<AlertVersion> versions, long time, Optional<TraceContext> trace) {
        var to = Objects.requireNonNull(context);
        for (var version : versions) {
            var headers = headers(version);
            trace.ifPresent(cause -> cause.putInto(headers));
            to.forward(new Record<>(version.alertId(), version, time, headers));
        }
    }

    private static Headers headers(AlertVersion version) {
        return CloudEvents.headersOf(
                Topic.ALERTS, version.alertId() + "/" + version.version(), "/alert-service/watch", version.updatedAt());
    }

    private Watch watch() {
        return Objects.requireNonNull(watch);
    }
}
