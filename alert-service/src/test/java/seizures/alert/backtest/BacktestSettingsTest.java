package seizures.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BacktestSettingsTest {
    private static BacktestSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("seizures.backtest", BacktestSettings.class);
    }

    @Test
    void the_defaults_fit_a_small_heap() {
        assertThat(bound(Map.of())).isEqualTo(new BacktestSettings(1, 20, Duration.ofMinutes(10), 100_000));
    }

    @Test
    void every_property_is_bound() {
        assertThat(bound(Map.of(
                        "seizures.backtest.most-at-once", "3",
                        "seizures.backtest.most-kept", "4",
                        "seizures.backtest.longest", "6s",
                        "seizures.backtest.most-changes", "5")))
                .isEqualTo(new BacktestSettings(3, 4, Duration.ofSeconds(6), 5));
    }
}
