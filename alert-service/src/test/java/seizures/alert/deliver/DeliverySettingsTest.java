package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeliverySettingsTest {
    private static DeliverySettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("seizures.alert.delivery", Bindable.of(DeliverySettings.class));
    }

    @Test
    void nobody_is_told_and_no_private_host_called_unless_stated() {
        var settings = settings(Map.of());

        assertThat(settings.alertmanagers()).isEmpty();
        assertThat(settings.allowedHosts()).isEmpty();
        assertThat(settings.secrets()).isEmpty();
        assertThat(settings.mostAttempts()).isEqualTo(60);
        assertThat(settings.refresh()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.endsAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void all_can_be_stated_and_a_key_is_not_shown() {
        var settings = settings(Map.of(
                "seizures.alert.delivery.alertmanagers", "http://a:9093,http://b:9093",
                "seizures.alert.delivery.secrets.desk", "s3cret",
                "seizures.alert.delivery.allowed-hosts", "desk.internal",
                "seizures.alert.delivery.most-attempts", "3",
                "seizures.alert.delivery.first-wait", "10ms",
                "seizures.alert.delivery.longest-wait", "20ms",
                "seizures.alert.delivery.timeout", "1s",
                "seizures.alert.delivery.refresh", "2s",
                "seizures.alert.delivery.ends-after", "4s"));

        assertThat(settings.alertmanagers()).containsExactly(URI.create("http://a:9093"), URI.create("http://b:9093"));
        assertThat(settings.secrets()).containsEntry("desk", "s3cret");
        assertThat(settings.backoff()).isEqualTo(new RetryBackoff(Duration.ofMillis(10), Duration.ofMillis(20)));
        assertThat(settings.toString()).contains("desk").doesNotContain("s3cret");
    }

    @Test
    void a_refresh_that_comes_too_late_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("seizures.alert.delivery.refresh", "3m")))
                .hasStackTraceContaining("at most half of ends-after");
    }
}
