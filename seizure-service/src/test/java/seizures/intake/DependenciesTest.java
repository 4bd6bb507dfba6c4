package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binder.kafka.streams.InteractiveQueryService;

/** Maven only warns when a dependency of a binder cannot be had; a class that does not load says so. */
class DependenciesTest {
    @Test
    void the_binder_is_there_with_all_that_it_needs() {
        assertThat(InteractiveQueryService.class.getDeclaredConstructors()).isNotEmpty();
        assertThat(org.springframework.cloud.stream.binder.kafka.provisioning.KafkaTopicProvisioner.class.getMethods())
                .isNotEmpty();
    }
}
