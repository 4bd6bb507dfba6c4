package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void topics_have_names_of_their_own_with_a_version() {
        assertThat(Topic.ALL)
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("seizures\\.[a-z-]+\\.v[1-9]"));
    }

    @Test
    void what_was_said_is_kept_for_ever() {
        assertThat(Topic.REPORTED.retention().configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void dead_letters_are_kept_for_30_days() {
        assertThat(Topic.deadLettersOf("stats-service")).isEqualTo("stats-service.dlq");
        assertThat(Topic.Retention.THIRTY_DAYS.configuration()).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void the_newest_per_key_is_compacted() {
        assertThat(Topic.Retention.NEWEST_PER_KEY.configuration()).containsEntry("cleanup.policy", "compact");
    }
}
