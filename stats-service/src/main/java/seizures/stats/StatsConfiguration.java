package seizures.stats;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import seizures.domain.doses.DoseMethods;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBook;

/** What all questions read: the counts, what is covered, and how doses are derived. */
@Configuration(proxyBeanMethods = false)
class StatsConfiguration {
    @Bean
    DoseMethods doseMethods(@Value("${seizures.doses.methods}") Resource file) throws IOException {
        try (var yaml = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return DoseMethods.read(yaml);
        }
    }

    @Bean
    Cells cells(MeterRegistry meters) {
        var cells = new Cells();
        Gauge.builder("seizure.cells", cells, Cells::size)
                .description("Cells held in memory")
                .register(meters);
        return cells;
    }

    @Bean
    CoverageBook coverageBook(Cells cells) {
        return new CoverageBook(cells);
    }
}
