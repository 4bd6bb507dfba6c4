package seizures.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static final Path FOLDER = Path.of("kafka");

    @Test
    void without_variables_the_ports_are_kafkas_own() {
        assertThat(BrokerSettings.of(Map.of(), FOLDER)).isEqualTo(new BrokerSettings(9092, 9093, FOLDER));
    }

    @Test
    void each_port_has_a_variable() {
        var environment = Map.of("SEIZURES_KAFKA_PORT", "19092", "SEIZURES_KAFKA_CONTROLLER_PORT", "19500");

        assertThat(BrokerSettings.of(environment, FOLDER)).isEqualTo(new BrokerSettings(19092, 19500, FOLDER));
    }

    @Test
    void the_controllers_port_follows_the_brokers() {
        assertThat(BrokerSettings.of(Map.of("SEIZURES_KAFKA_PORT", "19092"), FOLDER)
                        .controllerPort())
                .isEqualTo(19093);
    }

    @Test
    void what_is_no_port_is_refused_with_the_name_of_the_variable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerSettings.of(Map.of("SEIZURES_KAFKA_PORT", "70000"), FOLDER))
                .withMessage("SEIZURES_KAFKA_PORT must be a port from 1 to 65535: 70000");
    }

    @Test
    void nothing_listens_beyond_this_machine() {
        assertThat(BrokerSettings.of(Map.of(), FOLDER).kafka().get("listeners"))
                .isEqualTo("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
    }
}
