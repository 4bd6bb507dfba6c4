package seizures.bench.latency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import seizures.domain.registry.Ports;

/** Reports of one agency that is made up for the run. One in ten is large. */
final class Reports {
    private static final List<String> SUBSTANCES = List.of("fentanyl", "cocaine", "methamphetamine", "heroin");
    private static final int ONE_IN = 10;

    private final Random random = new Random(11);
    private final String agency;
    private final List<String> ports;

    Reports(String agency, int ports) {
        this.agency = agency;
        this.ports = Ports.all().stream()
                .map(port -> port.code().toString())
                .filter(code -> code.startsWith("UNLOCODE:"))
                .sorted()
                .limit(ports)
                .map(code -> code.substring("UNLOCODE:".length()))
                .toList();
        if (this.ports.size() < ports) {
            throw new IllegalArgumentException("the registry has only " + this.ports.size() + " ports");
        }
    }

    String id(int i) {
        return agency + "-" + i;
    }

    static boolean isLarge(int i) {
        return i % ONE_IN == 0;
    }

    String json(int i) {
        int grams = isLarge(i) ? 1000 * Rules.LARGE_KILOGRAMS + random.nextInt(10_000) : 100 + random.nextInt(4_000);
        return """
            {"seizureId": "%s", "agency": "%s", "occurredAt": "%s", "port": {"scheme": "UNLOCODE", "code": "%s"},
             "crossing": "AT_PORT", "mode": "VEHICLE", "items": [{"form": "POWDER", "quantity": {"value": "%d", "unit": "g"},
             "substances": [{"substance": "%s", "role": "PRIMARY", "evidence": "PRESUMPTIVE"}]}]}\
            """.formatted(
                        id(i),
                        agency,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        ports.get(random.nextInt(ports.size())),
                        grams,
                        SUBSTANCES.get(random.nextInt(SUBSTANCES.size())));
    }
}
