package seizures.commons.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class KafkaSettingsTest {
    private static KafkaSettings settings(Map<String, String> properties) {
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("seizures.kafka", Bindable.of(KafkaSettings.class), new ValidationBindHandler(validator));
    }

    @Test
    void there_are_three_copies_unless_stated() {
        var settings = settings(Map.of());

        assertThat(settings.replicationFactor()).isEqualTo((short) 3);
        assertThat(settings.minInSyncReplicas()).isEqualTo(2);
    }

    @Test
    void one_broker_has_one_copy() {
        var settings = settings(Map.of("seizures.kafka.replication-factor", "1"));

        assertThat(settings.replicationFactor()).isEqualTo((short) 1);
        assertThat(settings.minInSyncReplicas()).isEqualTo(1);
    }

    @Test
    void no_copy_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("seizures.kafka.replication-factor", "0")))
                .hasStackTraceContaining("replicationFactor");
    }
}
