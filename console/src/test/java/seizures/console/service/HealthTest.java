package seizures.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final String METRICS = """
            # HELP seizure_topic_lag Offsets of a followed topic that this instance has not read yet
            # TYPE seizure_topic_lag gauge
            seizure_topic_lag{topic="seizures.changed.v1"} 12.0
            seizure_topic_lag{topic="seizures.seals.v1"} 0.0
            seizure_topic_lag{note="a \\"quoted\\" word, here",topic="x"} 1.5E3
            seizure_audit_lost_total 3.0
            seizure_build_info{commit="51998b9",version="0.1.0"} 1
            jvm_threads_live_threads 40.0
            """;

    @Test
    void our_metrics_are_read_with_their_labels() {
        var health = new Health(Service.STATS, "UP", List.of(), Health.samples(METRICS));

        assertThat(health.notZero("seizure_topic_lag"))
                .extracting(sample -> sample.labels().get("topic"), Health.Sample::value)
                .containsExactly(tuple("seizures.changed.v1", 12.0), tuple("x", 1500.0));
        assertThat(health.sum("seizure_audit_lost_total")).isEqualTo(3);
        assertThat(health.release()).isEqualTo("0.1.0 51998b9");
        assertThat(health.samples()).noneMatch(sample -> sample.name().startsWith("jvm"));
    }
}
