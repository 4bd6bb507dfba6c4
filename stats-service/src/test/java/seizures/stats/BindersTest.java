package seizures.stats;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maven only warns where a dependency is not published: the classes themselves must be there. */
class BindersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.cloud.stream.binder.kafka.streams.KStreamBinderConfiguration",
                "org.springframework.cloud.stream.binder.kafka.properties.KafkaBinderConfigurationProperties",
                "org.springframework.cloud.stream.config.BindingServiceConfiguration",
                "org.apache.kafka.streams.KafkaStreams"
            })
    void each_binder_is_on_the_class_path(String type) {
        assertThatCode(() -> Class.forName(type)).doesNotThrowAnyException();
    }
}
