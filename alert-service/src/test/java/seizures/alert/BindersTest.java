package seizures.alert;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** Maven only warns of a jar that is missing: the classes that we lean on must be there. */
class BindersTest {
    @Test
    void the_binder_is_on_the_class_path() {
        assertThatCode(() -> Class.forName(
                        "org.springframework.cloud.stream.binder.kafka.streams.KStreamBinderConfiguration"))
                .doesNotThrowAnyException();
    }
}
