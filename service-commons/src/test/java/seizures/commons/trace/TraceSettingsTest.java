package seizures.commons.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TraceSettingsTest {
    @Test
    void no_collector_is_told_unless_one_is_named() {
        var settings =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("seizures.traces", TraceSettings.class);

        assertThat(settings.endpoint()).isNull();
    }

    @Test
    void a_collector_is_bound() {
        var named = new MapConfigurationPropertySource(
                Map.of("seizures.traces.endpoint", "http://127.0.0.1:4318/v1/traces"));

        assertThat(new Binder(named)
                        .bindOrCreate("seizures.traces", TraceSettings.class)
                        .endpoint())
                .isEqualTo(URI.create("http://127.0.0.1:4318/v1/traces"));
    }

    @Test
    void a_collector_is_an_address_of_http() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceSettings(URI.create("127.0.0.1")));
    }
}
