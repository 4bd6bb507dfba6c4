package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BudgetSettingsTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(BudgetSettings.class)
    static class Settings {}

    @Test
    void by_default_answers_take_two_fifths_of_the_heap() {
        runner.run(context -> assertThat(context.getBean(BudgetSettings.class)).isEqualTo(new BudgetSettings(40, 75)));
    }

    @Test
    void every_property_is_bound() {
        runner.withPropertyValues("seizures.answers.heap-percent=20", "seizures.answers.caller-percent=50")
                .run(context ->
                        assertThat(context.getBean(BudgetSettings.class)).isEqualTo(new BudgetSettings(20, 50)));
    }

    @Test
    void a_percentage_is_one() {
        assertThatThrownBy(() -> new BudgetSettings(0, 75)).hasMessage("heap-percent must be from 1 to 90: 0");
        assertThatThrownBy(() -> new BudgetSettings(40, 101)).hasMessage("caller-percent must be from 1 to 100: 101");
    }
}
