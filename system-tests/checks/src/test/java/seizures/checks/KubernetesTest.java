package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code deploy/kubernetes} says, as far as it can be held against types: no cluster has seen it. */
class KubernetesTest extends KubernetesFiles {
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

    private static String path(Container container, Function<Container, Probe> probe) {
        var asked = probe.apply(container).getHttpGet();
        assertThat(container.getPorts())
                .anyMatch(port -> port.getName().equals(asked.getPort().getStrVal()));
        return asked.getPath();
    }
}
