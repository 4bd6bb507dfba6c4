package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleClusterResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.contract.Topic;

/** The brokers of the Kubernetes files: topics, users and what is acknowledged. */
class KubernetesKafkaTest extends KubernetesFiles {
    @Test
    void the_topics_are_those_of_the_contract_with_three_copies_each() throws IOException {
        var declared = Manifests.in(BASE).of(KafkaTopic.class).stream()
                .collect(Collectors.toMap(
                        topic -> topic.getMetadata().getName(), topic -> said(topic), (a, b) -> a, TreeMap::new));
        var expected = new TreeMap<String, String>();
        Topic.ALL.forEach(topic -> expected.put(topic.name(), said(topic.partitions(), topic.retention())));
        SERVICES.forEach(service -> expected.put(Topic.deadLettersOf(service), said(1, Topic.Retention.THIRTY_DAYS)));

        assertThat(declared).isEqualTo(expected);
    }

    private static String said(KafkaTopic topic) {
        var spec = topic.getSpec();
        return spec.getPartitions() + " × " + spec.getReplicas() + " " + new TreeMap<>(spec.getConfig());
    }

    private static String said(int partitions, Topic.Retention retention) {
        var settings = new TreeMap<>(retention.configuration());
        settings.put("min.insync.replicas", "2");
        return partitions + " × 3 " + settings;
    }

    @Test
    void kafka_acknowledges_nothing_that_one_broker_alone_has() throws IOException {
        var config = Manifests.in(BASE)
                .one(Kafka.class, "seizures")
                .getSpec()
                .getKafka()
                .getConfig();

        assertThat(config)
                .containsEntry("default.replication.factor", 3)
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("transaction.state.log.min.isr", 2)
                .containsEntry("unclean.leader.election.enable", false)
                .containsEntry("auto.create.topics.enable", false);
    }

    /** A user for each service and the auditor, with what {@code acls.txt} gives it and nothing else; the owner needs none. */
    @Test
    void the_users_are_those_of_the_permissions() throws IOException {
        var given = new TreeMap<String, List<String>>();
        for (var user : Manifests.in(FOLDER.resolve("components/secured")).of(KafkaUser.class)) {
            if (user.getSpec().getAuthorization() instanceof KafkaUserAuthorizationSimple simple) {
                given.put(
                        user.getMetadata().getName(),
                        simple.getAcls().stream()
                                .map(KubernetesKafkaTest::said)
                                .sorted()
                                .toList());
            } else {
                assertThat(user.getMetadata().getName()).isEqualTo("owner");
            }
        }
        var meant = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(Path.of("../../deploy/kafka/acls.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.split(" +", 4);
                meant.merge(
                        words[0],
                        List.of(said(words)),
                        (some, more) -> Stream.concat(some.stream(), more.stream())
                                .sorted()
                                .toList());
            }
        }

        assertThat(given)
                .as("print it again with deploy/kubernetes/kafka-users")
                .isEqualTo(meant);
    }

    private static String said(AclRule rule) {
        var resource = rule.getResource();
        var name = switch (resource) {
            case AclRuleTopicResource topic -> topic.getName() + mark(topic.getPatternType());
            case AclRuleGroupResource group -> group.getName() + mark(group.getPatternType());
            case AclRuleClusterResource _ -> "kafka-cluster";
            case AclRuleTransactionalIdResource id -> id.getName() + mark(id.getPatternType());
            default -> "?";
        };
        return resource.getType() + " " + name + " "
                + rule.getOperations().stream()
                        .map(operation -> operation.name().replace("_", "").toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList();
    }

    private static String mark(AclResourcePatternType pattern) {
        return pattern == AclResourcePatternType.PREFIX ? "*" : "";
    }

    private static String said(String[] words) {
        return (words[1].equals("transactional") ? "transactionalId" : words[1]) + " " + words[2] + " "
                + Stream.of(words[3].strip().replace("_", "").split(" +"))
                        .sorted()
                        .toList();
    }
}
