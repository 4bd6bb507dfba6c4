package seizures.stats.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import seizures.commons.log.TopicListener;
import seizures.contract.Agency;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;

/** Shows who has gone silent, as gauges. */
@Configuration
class SilentConfiguration {
    private final Reporters reporters = new Reporters();
    private final Clock clock;
    private final MultiGauge agencies;
    private final MultiGauge ports;

    SilentConfiguration(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        agencies = MultiGauge.builder("seizure.agency.silent")
                .description("1 for an agency that reported regularly and has stopped, 0 for one that goes on")
                .register(meters);
        ports = MultiGauge.builder("seizure.ports.silent")
                .description("Ports from which reports came regularly and have stopped")
                .register(meters);
    }

    @Bean
    TopicListener<PortCode, SeizureChange> reportsListener() {
        return TopicListener.ofValues(reporters::take);
    }

    @Bean
    TopicListener<Agency, CoverageEvent> statementsListener() {
        return TopicListener.ofValues(reporters::take);
    }

    @Scheduled(fixedDelayString = "${seizures.gauges-every:10s}")
    void show() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        show(agencies, "agency", reporters.agencies(today), silent -> silent ? 1 : 0);
        show(ports, "region", reporters.silentPorts(today), Long::doubleValue);
    }

    private static <K, V> void show(MultiGauge gauge, String tag, Map<K, V> values, ToDoubleFunction<V> number) {
        gauge.register(
                values.entrySet().stream()
                        .map(each -> MultiGauge.Row.of(
                                Tags.of(tag, each.getKey().toString()), number.applyAsDouble(each.getValue())))
                        .toList(),
                true);
    }
}
