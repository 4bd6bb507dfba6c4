package seizures.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends until there is an answer, the same again, to one instance and then the other: what any client is to do. A 404 or
 * 412 about a version that was acknowledged is tried again too, as an instance may not have read it yet.
 */
final class Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final Duration GIVE_UP = Duration.ofMinutes(3);
    private static final Duration STALE = Duration.ofSeconds(60);

    private final Ports ports;
    private final Acknowledgements acknowledgements;
    private final Waits waits;

    Sender(Ports ports, Acknowledgements acknowledgements, Waits waits) {
        this.ports = ports;
        this.acknowledgements = acknowledgements;
        this.waits = waits;
    }

    /** One line of a bulk. */
    record Line(String id, String json) {}

    /** What is sent again and again. */
    private record Request(
            String act, String id, String method, String path, String body, Map<String, String> headers) {}

    void report(String id, String json) {
        until(new Request("Reported", id, "POST", "/v1/seizures", json, Map.of()), 1, null);
    }

    void correct(String id, int version, String json) {
        until(new Request("Corrected", id, "PUT", "/v1/seizures/" + id, json, base(version)), version, null);
    }

    void retract(String id, int version) {
        var path = "/v1/seizures/" + id + "?reason=not+ours";
        until(new Request("Retracted", id, "DELETE", path, "", base(version)), version, null);
    }

    void analyse(String id, String json, String resultId) {
        until(
                new Request("Analysed", id, "POST", "/v1/seizures/" + id + "/lab-results", json, Map.of()),
                null,
                resultId);
    }

    /** Sends what must be refused; the answer's reasons are for the checker to judge. */
    void refused(String act, String id, String json) {
        var request = new Request(act, id, "POST", "/v1/seizures", json, Map.of());
        var answer = attempt(request, 1);
        if (answer.status() >= 400 && answer.status() < 500) {
            acknowledgements.refused(act, id, answer);
        }
    }

    private static Map<String, String> base(int version) {
        return Map.of("If-Match", "\"" + (version - 1) + "\"");
    }

    private void until(Request request, @Nullable Integer version, @Nullable String resultId) {
        long begun = System.nanoTime();
        int instance = 1 + ThreadLocalRandom.current().nextInt(Ports.INSTANCES);
        while (true) {
            var answer = attempt(request, instance);
            if (answer.isStored()) {
                acknowledgements.accepted(request.act(), request.id(), version, resultId, request.body());
                waits.waited(Waits.For.WRITE, since(begun).toMillis());
                return;
            }
            if (isRefusal(answer, since(begun))) {
                acknowledgements.refused(request.act(), request.id(), answer);
                throw new IllegalStateException(request + " is refused: " + answer);
            }
            giveUp(begun, request + ": " + answer);
            instance = 3 - instance;
            Wait.lasting(AGAIN);
        }
    }

    private Http.Answer attempt(Request request, int instance) {
        return Http.send(
                request.method(),
                ports.address(Kind.SEIZURE, instance) + request.path(),
                request.body(),
                request.headers(),
                PATIENCE);
    }

    private static boolean isRefusal(Http.Answer answer, Duration tried) {
        return switch (answer.status()) {
            case 404, 412 -> tried.compareTo(STALE) > 0;
            case 408, 429 -> false;
            default -> answer.status() >= 400 && answer.status() < 500;
        };
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void giveUp(long begun, String what) {
        if (since(begun).compareTo(GIVE_UP) > 0) {
            throw new IllegalStateException("no answer in three minutes: " + what);
        }
    }

    /** Each line that is not accepted is in the next bulk. */
    void bulk(List<Line> all) {
        long begun = System.nanoTime();
        int instance = 1 + ThreadLocalRandom.current().nextInt(Ports.INSTANCES);
        var open = new ArrayList<>(all);
        while (true) {
            var results = bulkOnce(open, instance);
            for (int i = results.size() - 1; i >= 0; i--) {
                int status = results.get(i).path("status").asInt();
                if (status == 200 || status == 201) {
                    var line = open.remove(i);
                    acknowledgements.accepted("Reported", line.id(), 1, null, line.json());
                }
            }
            if (open.isEmpty()) {
                waits.waited(Waits.For.WRITE, since(begun).toMillis());
                return;
            }
            giveUp(begun, open + ": " + results);
            instance = 3 - instance;
            Wait.lasting(AGAIN);
        }
    }

    /** The results that came, of the first lines; fewer where the answer broke off. */
    private List<JsonNode> bulkOnce(List<Line> lines, int instance) {
        var body = new StringBuilder();
        lines.forEach(line -> body.append(line.json()).append('\n'));
        var answer = Http.lines(
                ports.address(Kind.SEIZURE, instance) + "/v1/seizures:bulk", body.toString(), PATIENCE.multipliedBy(3));
        return answer.subList(0, Math.min(answer.size(), lines.size()));
    }

    /** Reads the record, from whichever instance answers, until it is at a version. */
    void awaitVersion(String id, int version) {
        long begun = System.nanoTime();
        int instance = 1 + ThreadLocalRandom.current().nextInt(Ports.INSTANCES);
        while (true) {
            var answer = Http.get(ports.address(Kind.SEIZURE, instance) + "/v1/seizures/" + id, PATIENCE);
            if (answer.status() == 200 && answer.body().path("version").asInt() >= version) {
                return;
            }
            giveUp(begun, id + " at version " + version + ": " + answer);
            instance = 3 - instance;
            Wait.lasting(AGAIN);
        }
    }
}
