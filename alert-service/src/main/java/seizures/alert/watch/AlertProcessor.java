package seizures.alert.watch;

import io.opentelemetry.api.trace.Span;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.engine.AlertEngine;
import seizures.alert.engine.EngineStores;
import seizures.alert.engine.KeyedStore;
import seizures.alert.engine.TimeSlice;
import seizures.alert.message.Language;
import seizures.commons.trace.Spans;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.CloudEvents;
import seizures.contract.JsonSerde;
import seizures.contract.RegisterAct;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

/** Holds the {@link AlertEngine} to Kafka Streams: its stores are the watch's memory, its wall clock the watch's time. */
final class AlertProcessor implements Processor<String, WatchInput, String, WatchOutput> {
    private static final Logger LOG = LoggerFactory.getLogger(AlertProcessor.class);
    private static final String REGISTERS = "watched-registers";
    static final Duration TICK = Duration.ofSeconds(1);
    /** A tick has two, and the last series in each may take longer: together what a report waits at most, below a second. */
    private static final Duration SLICE = Duration.ofMillis(150);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A rule one of whose series takes longer three times in a row is suspended. */
    private static final Duration LONGEST_SERIES = Duration.ofMillis(500);

    private final EngineAccess access;
    private final DoseMethods methods;
    private final Language language;
    private @Nullable ProcessorContext<String, WatchOutput> context;
    private @Nullable AlertEngine engine;
    private @Nullable WatchedRegisters registers;

    private AlertProcessor(EngineAccess access, DoseMethods methods, Language language) {
        this.methods = methods;
        this.language = language;
        this.access = access;
    }

    /** @param stores where the memory is kept, by the name of a store */
    static ProcessorSupplier<String, WatchInput, String, WatchOutput> supplier(
            Function<String, KeyValueBytesStoreSupplier> stores,
            EngineAccess access,
            DoseMethods methods,
            Language language) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, WatchInput, String, WatchOutput> get() {
                return new AlertProcessor(access, methods, language);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                var registers = new EngineStores.StoreName<>(REGISTERS, RegisterAct.class);
                return Stream.concat(EngineStores.NAMES.stream(), Stream.of(registers))
                        .map(name -> store(stores.apply(name.name()), name.type()))
                        .collect(Collectors.toSet());
            }
        };
    }

    private static <V> StoreBuilder<?> store(KeyValueBytesStoreSupplier kept, Class<V> type) {
        Serde<V> values = new JsonSerde<>(type);
        return Stores.keyValueStoreBuilder(kept, Serdes.String(), values);
    }

    @Override
    public void init(ProcessorContext<String, WatchOutput> context) {
        this.context = context;
        registers = new WatchedRegisters(new StreamsStore<>(context.getStateStore(REGISTERS)));
        engine = registers.during(() -> remember(context));
        access.open(engine);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    private AlertEngine remember(ProcessorContext<String, WatchOutput> context) {
        var stores = new EngineStores() {
            @Override
            public <V> KeyedStore<V> open(StoreName<V> name) {
                return new StreamsStore<>(context.getStateStore(name.name()));
            }
        };
        return new AlertEngine(
                stores,
                methods,
                language,
                TimeSlice.of(SLICE, LONGEST_SERIES, System::nanoTime, THREADS::getCurrentThreadCpuTime));
    }

    private void tick(long time) {
        access.work().during(() -> {
            registers().tick();
            forward(alone(this::readAnew), time, Span.getInvalid());
            forward(alone(() -> engine().at(Instant.ofEpochMilli(time))), time, Span.getInvalid());
        });
        access.ticked();
    }

    private <T> T alone(Supplier<T> action) {
        return access.alone(() -> registers().during(action));
    }

    /** Where reports mean something else now: the engine is built anew of its state, and looks at everything. */
    private List<AlertVersion> readAnew() {
        var act = registers().toRead();
        if (act.isEmpty()) {
            return List.of();
        }
        engine().keepTime();
        return registers().during(() -> {
            var next = remember(Objects.requireNonNull(context));
            engine = next;
            access.open(next);
            return next.onRegisters(act.get());
        });
    }

    @Override
    public void process(Record<String, WatchInput> seen) {
        if (seen.value() instanceof WatchInput.Changed) {
            access.work().onReport(seen.timestamp());
        }
        access.work().during(() -> evaluate(seen));
    }

    private void evaluate(Record<String, WatchInput> seen) {
        var span = Spans.processing(topic(seen.value()), seen.headers());
        try {
            forward(alone(() -> versions(seen.value())), seen.timestamp(), span);
        } finally {
            span.end();
        }
    }

    private static String topic(WatchInput seen) {
        return switch (seen) {
            case WatchInput.Changed _ -> Topic.CHANGED.name();
            case WatchInput.Ruled _ -> Topic.ALERT_RULES.name();
            case WatchInput.Stated _ -> Topic.COVERAGE.name();
            case WatchInput.Commanded _ -> Topic.ALERT_COMMANDS.name();
            case WatchInput.Entered _ -> Topic.REGISTERS.name();
        };
    }

    private List<AlertVersion> versions(WatchInput seen) {
        return switch (seen) {
            case WatchInput.Changed(var change) -> engine().on(change);
            case WatchInput.Ruled(var rule) -> engine().on(rule);
            case WatchInput.Stated(var statement) -> engine().on(statement);
            case WatchInput.Commanded(var command) -> List.of();
            case WatchInput.Entered(var act) -> {
                registers().take(act);
                yield readAnew();
            }
        };
    }

    @Override
    public void close() {
        access.close();
    }

    private void forward(List<AlertVersion> versions, long time, Span cause) {
        var to = Objects.requireNonNull(context);
        for (var version : versions) {
            var headers = headers(version, Instant.ofEpochMilli(to.currentSystemTimeMs()));
            Spans.put(cause, headers);
            to.forward(new Record<>(version.alertId(), new WatchOutput.Told(version), time, headers));
        }
        for (var rule : engine().takeSuspended()) {
            LOG.atWarn().addKeyValue("rule", rule.ruleId()).log("a rule is suspended: {}", rule.suspended());
            to.forward(new Record<>(rule.ruleId(), new WatchOutput.Suspended(rule), time, headers(rule)));
        }
    }

    private static Headers headers(AlertRuleVersion rule) {
        var id = rule.ruleId() + "/" + rule.version();
        return CloudEvents.headersOf(Topic.ALERT_RULES, id, "/alert-service/watch", rule.recordedAt());
    }

    private static Headers headers(AlertVersion version, Instant written) {
        var id = version.alertId() + "/" + version.version();
        var headers = CloudEvents.headersOf(Topic.ALERTS, id, "/alert-service/watch", version.updatedAt());
        return headers.add(CloudEvents.WRITTEN, written.toString().getBytes(StandardCharsets.UTF_8));
    }

    private WatchedRegisters registers() {
        return Objects.requireNonNull(registers);
    }

    private AlertEngine engine() {
        return Objects.requireNonNull(engine);
    }
}
