package seizures.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seizures.contract.Topic;

class PermissionsTest {
    private static final Path FILE = Path.of("..", "kafka", "acls.txt");

    @TempDir
    Path folder;

    @Test
    void every_topic_that_is_named_exists() throws IOException {
        var known = Stream.concat(
                        Topic.ALL.stream().map(Topic::name),
                        Stream.of("seizure-service", "stats-service", "alert-service")
                                .map(Topic::deadLettersOf))
                .collect(Collectors.toSet());

        assertThat(Permissions.read(FILE))
                .map(binding -> binding.pattern())
                .filteredOn(pattern ->
                        pattern.resourceType() == ResourceType.TOPIC && pattern.patternType() == PatternType.LITERAL)
                .allSatisfy(pattern -> assertThat(known).contains(pattern.name()));
    }

    @Test
    void nobody_may_alter_a_topic_or_delete_one_of_ours() throws IOException {
        assertThat(Permissions.read(FILE)).allSatisfy(binding -> {
            assertThat(binding.entry().operation())
                    .isNotIn(Set.of(AclOperation.ALL, AclOperation.ALTER, AclOperation.ALTER_CONFIGS));
            if (binding.entry().operation() == AclOperation.DELETE
                    || binding.entry().operation() == AclOperation.CREATE) {
                assertThat(binding.pattern().patternType()).isEqualTo(PatternType.PREFIXED);
                assertThat("seizures.reported.v1")
                        .doesNotStartWith(binding.pattern().name());
            }
        });
    }

    @Test
    void one_service_sees_the_disks_of_the_brokers_and_nobody_may_do_more_to_the_cluster() throws IOException {
        assertThat(Permissions.read(FILE))
                .filteredOn(binding -> binding.pattern().resourceType() == ResourceType.CLUSTER)
                .extracting(binding -> binding.entry().principal() + " "
                        + binding.pattern().name() + " " + binding.entry().operation())
                .containsExactly("User:seizure-service kafka-cluster DESCRIBE");
    }

    @Test
    void only_the_auditor_reads_the_audit_and_reads_nothing_else() throws IOException {
        var all = Permissions.read(FILE);

        assertThat(all)
                .filteredOn(
                        binding -> new ResourcePatternFilter(ResourceType.TOPIC, Topic.AUDIT.name(), PatternType.MATCH)
                                        .matches(binding.pattern())
                                && Set.of(AclOperation.READ, AclOperation.ALL)
                                        .contains(binding.entry().operation()))
                .extracting(binding -> binding.entry().principal())
                .containsExactly("User:auditor");
        assertThat(all)
                .filteredOn(binding -> binding.entry().principal().equals("User:auditor"))
                .extracting(binding ->
                        binding.pattern().name() + " " + binding.entry().operation())
                .containsExactly("seizures.audit.v1 READ", "seizures.audit.v1 DESCRIBE");
    }

    @Test
    void a_line_that_permits_nothing_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("acls"), "stats-service topic seizures.changed.v1\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permissions.read(file))
                .withMessageContaining("no permission");
    }
}
