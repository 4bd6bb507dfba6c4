package seizures.bench.intake;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How reports are put into the body of a request: each is 330 bytes long and says something new. */
enum Payload {
    SINGLE(1, "application/json") {
        @Override
        String text(long number) {
            return report(number);
        }
    },
    BULK(10_000, "application/x-ndjson") {
        @Override
        String text(long number) {
            return LongStream.range(number, number + reports())
                    .mapToObj(Payload::report)
                    .collect(Collectors.joining("\n"));
        }
    },
    /** As Strimzi's and Confluent's bridges take records. */
    BRIDGE(1, "application/vnd.kafka.json.v2+json") {
        @Override
        String text(long number) {
            return "{\"records\":[{\"key\":\"US-CBP-BENCH-" + number + "\",\"value\":" + report(number) + "}]}";
        }
    };

    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000_000 * 1_000);

    private final int reports;
    private final String contentType;

    Payload(int reports, String contentType) {
        this.reports = reports;
        this.contentType = contentType;
    }

    int reports() {
        return reports;
    }

    String contentType() {
        return contentType;
    }

    /** A body that nobody has sent before. */
    byte[] next() {
        return text(NUMBERS.getAndAdd(reports)).getBytes(StandardCharsets.UTF_8);
    }

    abstract String text(long number);

    private static String report(long number) {
        return "{\"seizureId\":\"US-CBP-BENCH-" + number + "\",\"agency\":\"US-CBP\",\"occurredAt\":"
                + "\"2024-03-15T14:20:00-05:00\",\"port\":{\"scheme\":\"UNLOCODE\",\"code\":\"USLRD\"},"
                + "\"crossing\":\"AT_PORT\",\"mode\":\"VEHICLE\",\"items\":[{\"form\":\"POWDER\",\"quantity\":"
                + "{\"value\":\"" + (1 + number % 5000) + "\",\"unit\":\"g\"},\"substances\":[{\"substance\":"
                + "\"fentanyl\",\"role\":\"PRIMARY\",\"evidence\":\"PRESUMPTIVE\"}]}]}";
    }
}
