package seizures.stats.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;

/** Brings the gauges of what was seized up to date, once all counts are read. */
@Configuration
@EnableScheduling
class SeizedConfiguration {
    private final Cells cells;
    private final Clock clock;
    private final Seized seized;

    SeizedConfiguration(Cells cells, Clock clock, MeterRegistry meters, DoseMethods methods) {
        this.cells = cells;
        this.clock = clock;
        this.seized = new Seized(meters, methods.standard());
    }

    @Scheduled(fixedDelayString = "${seizures.gauges-every:10s}")
    void show() {
        if (cells.isComplete()) {
            seized.show(cells, clock.instant());
        }
    }
}
