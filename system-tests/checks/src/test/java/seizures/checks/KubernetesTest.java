package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.contract.Topic;

/** What {@code deploy/kubernetes} says, as far as it can be held against types: no cluster has seen it. */
class KubernetesTest {
    private static final Path FOLDER = Path.of("../../deploy/kubernetes");
    private static final Path BASE = FOLDER.resolve("base");
    private static final Path MONITORING = FOLDER.resolve("components/monitoring");
    private static final List<String> SERVICES = List.of("seizure-service", "stats-service", "alert-service");

    @Test
    void a_field_that_a_kind_does_not_know_is_refused() {
        var slip = """
            apiVersion: v1
            kind: Service
            metadata: { name: s }
            spec: { selecter: { a: b } }
            """;

        assertThatThrownBy(() -> Manifests.read(slip)).hasMessageContaining("selecter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base",
                "components/monitoring",
                "components/secured",
                "components/ingress",
                "overlays/production",
                "overlays/small"
            })
    void every_document_is_what_its_kind_says(String folder) throws IOException {
        assertThat(Manifests.in(FOLDER.resolve(folder)).all()).isNotEmpty();
    }

    @Test
    void the_base_holds_every_file_that_lies_in_it() throws IOException {
        var listed = Manifests.raw(BASE.resolve("kustomization.yaml"))
                .path("resources")
                .valueStream()
                .map(file -> BASE.resolve(file.asText()))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Manifests.files(BASE).stream()
                        .filter(file -> !file.endsWith("kustomization.yaml"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "small"})
    void an_overlay_comes_out_whole(String overlay) throws IOException, InterruptedException {
        var rendered = Manifests.read(rendered(overlay));

        int copies = overlay.equals("small") ? 1 : 3;
        assertThat(rendered.of(StatefulSet.class)).hasSize(3).allSatisfy(KubernetesTest::isConfined);
        assertThat(rendered.one(Kafka.class, "seizures")
                        .getSpec()
                        .getKafka()
                        .getListeners()
                        .getFirst()
                        .isTls())
                .isEqualTo(overlay.equals("production"));
        assertThat(rendered.of(KafkaTopic.class))
                .allSatisfy(topic -> assertThat(topic.getSpec().getReplicas()).isEqualTo(copies));
        assertThat(rendered.one(KafkaNodePool.class, "nodes").getSpec().getReplicas())
                .isEqualTo(copies);
        assertThat(rendered.one(ConfigMap.class, "seizure-watch").getData())
                .containsEntry("SEIZURES_KAFKA_REPLICATION_FACTOR", Integer.toString(copies));
        assertThat(rendered.all())
                .allSatisfy(each -> assertThat(each.getMetadata())
                        .satisfiesAnyOf(
                                named -> assertThat(named.getNamespace()).isEqualTo("seizure-watch"),
                                named -> assertThat(named.getName()).isEqualTo("seizure-watch")));
    }

    private static String rendered(String overlay) throws IOException, InterruptedException {
        Process kustomize;
        try {
            kustomize = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            FOLDER.resolve("overlays").resolve(overlay).toString())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no kubectl to put the overlay together");
            throw e;
        }
        var text = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var complaint = new String(kustomize.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kustomize.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(kustomize.exitValue()).as(complaint).isZero();
        return text;
    }

    @Test
    void what_selects_finds_the_instances_of_its_service() throws IOException {
        var base = Manifests.in(BASE);
        for (var name : SERVICES) {
            var set = base.one(StatefulSet.class, name).getSpec();
            var labels = set.getTemplate().getMetadata().getLabels();

            assertThat(Stream.of(
                            set.getSelector().getMatchLabels(),
                            base.one(Service.class, name).getSpec().getSelector(),
                            base.one(Service.class, set.getServiceName())
                                    .getSpec()
                                    .getSelector(),
                            matched(base.one(PodDisruptionBudget.class, name)),
                            base.one(NetworkPolicy.class, name)
                                    .getSpec()
                                    .getPodSelector()
                                    .getMatchLabels(),
                            set.getTemplate()
                                    .getSpec()
                                    .getTopologySpreadConstraints()
                                    .getFirst()
                                    .getLabelSelector()
                                    .getMatchLabels()))
                    .allSatisfy(selector -> assertThat(labels).containsAllEntriesOf(selector));
        }
    }

    private static Map<String, String> matched(PodDisruptionBudget budget) {
        return budget.getSpec().getSelector().getMatchLabels();
    }

    @Test
    void each_service_is_asked_for_its_start_its_life_and_its_readiness_apart() throws IOException {
        for (var set : Manifests.in(BASE).of(StatefulSet.class)) {
            var container = container(set);

            assertThat(path(container, Container::getStartupProbe)).isEqualTo("/actuator/health/liveness");
            assertThat(path(container, Container::getLivenessProbe)).isEqualTo("/actuator/health/liveness");
            assertThat(path(container, Container::getReadinessProbe)).isEqualTo("/actuator/health/readiness");
            assertThat(set.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                    .as("time for the sum of a stop's phases")
                    .isGreaterThanOrEqualTo(45);
        }
    }

    private static String path(Container container, Function<Container, Probe> probe) {
        var asked = probe.apply(container).getHttpGet();
        assertThat(container.getPorts())
                .anyMatch(port -> port.getName().equals(asked.getPort().getStrVal()));
        return asked.getPath();
    }

    @Test
    void each_service_is_confined_and_bounded_and_its_image_pinned() throws IOException {
        assertThat(Manifests.in(BASE).of(StatefulSet.class)).hasSize(3).allSatisfy(KubernetesTest::isConfined);
    }

    private static void isConfined(StatefulSet set) {
        var pod = set.getSpec().getTemplate().getSpec();
        var container = container(set);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getImage()).matches(".+:[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
        assertThat(Quantity.getAmountInBytes(
                        container.getResources().getRequests().get("memory")))
                .as("memory that is asked for is what it may have")
                .isEqualTo(Quantity.getAmountInBytes(
                        container.getResources().getLimits().get("memory")));
        assertThat(container.getVolumeMounts())
                .anyMatch(mount -> mount.getMountPath().equals("/state"));
    }

    private static Container container(StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    @Test
    void every_variable_is_a_property_that_the_service_knows() throws IOException {
        for (var folder : List.of("base", "overlays/production", "overlays/small")) {
            var manifests = Manifests.in(FOLDER.resolve(folder));
            for (var name : SERVICES) {
                var known = KnownProperties.of(name);
                var own = manifests.of(StatefulSet.class).stream()
                        .filter(set -> set.getMetadata().getName().equals(name))
                        .flatMap(set -> container(set).getEnv().stream())
                        .map(EnvVar::getName)
                        .filter(variable -> !variable.equals("POD_NAME"));
                var shared = manifests.of(ConfigMap.class).stream()
                        .flatMap(map -> map.getData().keySet().stream())
                        .filter(variable -> !variable.startsWith("SEIZURES_ACCESS_"));

                assertThat(Stream.concat(own, shared)).as(name).allMatch(known::know);
            }
        }
    }

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
                                .map(KubernetesTest::said)
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

    @Test
    void nothing_is_open_that_is_not_named_in_either_direction() throws IOException {
        var base = Manifests.in(BASE);
        var closed = base.one(NetworkPolicy.class, "closed").getSpec();
        assertThat(closed.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(closed.getIngress()).isEmpty();
        assertThat(closed.getEgress()).isEmpty();

        var ports = base.one(NetworkPolicy.class, "calls").getSpec().getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .distinct();
        assertThat(ports).containsExactlyInAnyOrder(53, 9092, 9093, 8081, 8082, 8083, 443);
    }

    @Test
    void every_address_of_the_ingress_leads_to_a_service_that_is_there() throws IOException {
        var services = Manifests.in(BASE).of(Service.class).stream()
                .map(service -> service.getMetadata().getName())
                .toList();

        assertThat(Manifests.in(FOLDER.resolve("components/ingress")).of(Ingress.class))
                .hasSize(2)
                .allSatisfy(ingress -> {
                    assertThat(ingress.getSpec().getTls()).hasSize(1);
                    assertThat(ingress.getSpec().getRules().getFirst().getHttp().getPaths())
                            .allSatisfy(path -> assertThat(services)
                                    .contains(path.getBackend().getService().getName()));
                });
    }

    @Test
    void the_rules_are_those_of_a_run_without_the_operator() throws IOException {
        var rules = Manifests.raw(Path.of("../../deploy/prometheus/rules.yml")).path("groups");
        var rule = Manifests.raw(MONITORING.resolve("prometheus-rule.yaml"))
                .path("spec")
                .path("groups");

        assertThat(rule)
                .as("print it again with deploy/kubernetes/prometheus-rule")
                .hasToString(rules.toString()
                        .replace("{{ $externalLabels.docs }}", "https://docs.example.org/seizure-watch"));
    }

    /** Its words are the operator's, its routes and inhibitions those of {@code deploy/alertmanager}. */
    @Test
    void alertmanager_tells_the_same_people_as_in_a_run_without_the_operator() throws IOException {
        var plain = Manifests.raw(Path.of("../../deploy/alertmanager/alertmanager.yml"));
        var config =
                Manifests.raw(MONITORING.resolve("alertmanager-config.yaml")).path("spec");

        assertThat(inPlainWords(config.path("route"))).isEqualTo(inPlainWords(plain.path("route")));
        assertThat(inPlainWords(config.path("inhibitRules"))).isEqualTo(inPlainWords(plain.path("inhibit_rules")));
        assertThat(config.path("receivers")).isEqualTo(plain.path("receivers"));
    }

    /** Both forms alike: names in snake case, a matcher as one text. */
    private static String inPlainWords(JsonNode node) {
        if (node.has("matchType")) {
            return node.path("name").asText()
                    + node.path("matchType").asText()
                    + '"'
                    + node.path("value").asText()
                    + '"';
        }
        if (node.isArray()) {
            return node.valueStream().map(KubernetesTest::inPlainWords).toList().toString();
        }
        return node.isObject()
                ? new TreeMap<>(node.propertyStream()
                                .collect(Collectors.toMap(
                                        member -> member.getKey()
                                                .replaceAll("([A-Z])", "_$1")
                                                .toLowerCase(Locale.ROOT)
                                                .replaceFirst("_match$", "_matchers"),
                                        member -> inPlainWords(member.getValue()))))
                        .toString()
                : node.asText();
    }

    @Test
    void each_pod_is_scraped_as_a_job_with_the_name_of_its_service() throws IOException {
        var monitor =
                Manifests.in(MONITORING).one(PodMonitor.class, "seizure-watch").getSpec();
        var endpoint = monitor.getPodMetricsEndpoints().getFirst();

        assertThat(endpoint.getRelabelings()).anySatisfy(relabeling -> {
            assertThat(relabeling.getTargetLabel()).isEqualTo("job");
            assertThat(relabeling.getSourceLabels())
                    .containsExactly("__meta_kubernetes_pod_label_app_kubernetes_io_name");
        });
        assertThat(Manifests.in(BASE).of(StatefulSet.class)).hasSize(3).allSatisfy(set -> {
            assertThat(set.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(monitor.getSelector().getMatchLabels())
                    .containsEntry("app.kubernetes.io/name", set.getMetadata().getName());
            assertThat(container(set).getPorts())
                    .anyMatch(port -> port.getName().equals(endpoint.getPort()));
        });
    }

    @Test
    void nothing_is_scaled_beyond_its_partitions() throws IOException {
        var scaled = Manifests.in(FOLDER.resolve("overlays/production")).of(HorizontalPodAutoscaler.class);

        assertThat(scaled)
                .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrder("seizure-service", "stats-service");
        assertThat(scaled)
                .allSatisfy(scaler ->
                        assertThat(scaler.getSpec().getMaxReplicas()).isLessThanOrEqualTo(Topic.REPORTED.partitions()));
    }
}
