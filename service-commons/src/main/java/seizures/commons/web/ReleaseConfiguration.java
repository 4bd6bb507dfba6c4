package seizures.commons.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which release this is: a gauge of 1 with version and commit, beside {@code /actuator/info}. */
@Configuration(proxyBeanMethods = false)
public class ReleaseConfiguration {
    private static final String UNKNOWN = "unknown";

    @Bean
    MeterBinder release(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
        var built = build.getIfAvailable();
        var committed = git.getIfAvailable();
        var version = built == null ? null : built.getVersion();
        var commit = committed == null ? null : committed.getShortCommitId();
        return registry -> Gauge.builder("seizure.build.info", () -> 1)
                .description("Always 1: the release is in the labels")
                .tag("version", version == null ? UNKNOWN : version)
                .tag("commit", commit == null ? UNKNOWN : commit)
                .register(registry);
    }
}
