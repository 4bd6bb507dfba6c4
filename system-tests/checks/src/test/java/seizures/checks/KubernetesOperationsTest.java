package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import seizures.contract.Topic;

/** What watches the services on Kubernetes, and who reaches them. */
class KubernetesOperationsTest extends KubernetesFiles {
    private static final Path MONITORING = FOLDER.resolve("components/monitoring");

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
            return node.valueStream()
                    .map(KubernetesOperationsTest::inPlainWords)
                    .toList()
                    .toString();
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
