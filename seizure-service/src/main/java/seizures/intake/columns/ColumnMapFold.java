package seizures.intake.columns;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import seizures.contract.ColumnMapVersion;

/** The current version of each map. One thread writes, any thread reads. */
final class ColumnMapFold {
    private final Map<String, ColumnMapVersion> current = new ConcurrentHashMap<>();

    /** Of two that claim one version the first counts. */
    void after(ColumnMapVersion version) {
        current.merge(version.name(), version, (old, next) -> next.version() > old.version() ? next : old);
    }

    /** A deletion too. */
    Optional<ColumnMapVersion> newest(String name) {
        return Optional.ofNullable(current.get(name));
    }

    /** Those that are not deleted. */
    Stream<ColumnMapVersion> all() {
        return current.values().stream().filter(version -> version.map() != null);
    }
}
