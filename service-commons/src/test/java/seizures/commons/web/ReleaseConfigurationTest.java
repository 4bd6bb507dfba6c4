package seizures.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReleaseConfigurationTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(ReleaseConfiguration.class);

    @Test
    void version_and_commit_are_in_the_labels() {
        var build = new Properties();
        build.setProperty("version", "1.2");
        var commit = new Properties();
        commit.setProperty("commit.id.abbrev", "abc1234");

        service.withBean(BuildProperties.class, () -> new BuildProperties(build))
                .withBean(GitProperties.class, () -> new GitProperties(commit))
                .run(context -> {
                    var registry = new SimpleMeterRegistry();
                    context.getBean(MeterBinder.class).bindTo(registry);

                    assertThat(registry.get("seizure.build.info")
                                    .tags("version", "1.2", "commit", "abc1234")
                                    .gauge()
                                    .value())
                            .isEqualTo(1);
                });
    }

    @Test
    void what_is_not_known_is_said_to_be_unknown() {
        service.run(context -> {
            var registry = new SimpleMeterRegistry();
            context.getBean(MeterBinder.class).bindTo(registry);

            assertThat(registry.get("seizure.build.info")
                            .tags("version", "unknown", "commit", "unknown")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        });
    }
}
