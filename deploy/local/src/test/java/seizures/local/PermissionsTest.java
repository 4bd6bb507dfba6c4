package seizures.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.contract.Topic;

class PermissionsTest {
    private static final Path FILE = Path.of("..", "kafka", "acls.txt");
    private static final Pattern NAMED = Pattern.compile("\\bTopic\\.([A-Z_]+)\\b");

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

    /** A new topic cannot be forgotten, and nobody keeps a right that is not needed any more. */
    @ParameterizedTest
    @ValueSource(strings = {"seizure-service", "stats-service", "alert-service"})
    void a_service_may_use_the_topics_that_its_code_names_and_no_others(String service) throws IOException {
        var needed = Stream.concat(named(service), named("service-commons")).collect(Collectors.toSet());
        needed.add(Topic.deadLettersOf(service));

        assertThat(Permissions.read(FILE))
                .filteredOn(binding -> binding.entry().principal().equals("User:" + service))
                .map(AclBinding::pattern)
                .filteredOn(pattern ->
                        pattern.resourceType() == ResourceType.TOPIC && pattern.patternType() == PatternType.LITERAL)
                .map(ResourcePattern::name)
                .containsOnly(needed.toArray(String[]::new));
    }

    /** The topics that the code of a module names. */
    private static Stream<String> named(String module) throws IOException {
        try (var files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
            var code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(PermissionsTest::text)
                    .collect(Collectors.joining());
            return NAMED.matcher(code).results().flatMap(found -> topic(found.group(1)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> topic(String constant) {
        return Stream.of(Topic.class.getFields())
                .filter(field -> field.getName().equals(constant) && field.getType() == Topic.class)
                .map(field -> {
                    try {
                        return ((Topic<?, ?>) field.get(null)).name();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void each_topic_has_who_writes_it() throws IOException {
        var written = Permissions.read(FILE).stream()
                .filter(binding -> binding.entry().operation() == AclOperation.WRITE)
                .map(binding -> binding.pattern().name())
                .collect(Collectors.toSet());

        assertThat(written).containsAll(Topic.ALL.stream().map(Topic::name).toList());
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
