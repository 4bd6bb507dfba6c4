package seizures.checks;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.nio.file.Path;
import java.util.List;

/** The files in deploy/kubernetes. */
abstract class KubernetesFiles {
    static final Path FOLDER = Path.of("../../deploy/kubernetes");
    static final Path BASE = FOLDER.resolve("base");
    static final List<String> SERVICES = List.of("seizure-service", "stats-service", "alert-service");

    static Container container(StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }
}
