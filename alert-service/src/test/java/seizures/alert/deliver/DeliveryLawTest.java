package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.AlertState;
import seizures.contract.Severity;

/** Whatever a receiver answers and whenever the service restarts: every version that is due arrives or is parked, in order. */
class DeliveryLawTest {
    private static final List<Integer> STATUSES = List.of(200, 204, 204, 204, 204, 400, 408, 429, 500, 503);

    static Collection<Integer> seeds() {
        return new Random(20261130).ints(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_version_that_is_due_arrives_or_is_parked_and_none_overtakes(int seed) {
        var random = new Random(seed);
        var received = new ArrayList<String>();
        var trial = new NotifierTrial((to, notifications, now) -> answer(
                random,
                received,
                notifications.getFirst().event(new AlertLinks(null)).id()));
        for (int step = 0; step < 120; step++) {
            if (step < 60) {
                somethingHappens(random, trial);
            }
            trial.step();
            runSome(random, trial);
            trial.wait(Duration.ofSeconds(random.nextInt(20)));
            if (random.nextInt(15) == 0) {
                trial.restart();
            }
        }
        for (int rest = 0; rest < 200; rest++) {
            trial.step();
            trial.run();
            trial.wait(RetryAfter.LONGEST);
        }

        assertThat(trial.committed).isEqualTo(trial.topic.size());
        check(due(trial), received, trial.journal.parked);
    }

    private static DeliveryAnswer answer(Random random, List<String> received, String id) throws IOException {
        int kind = random.nextInt(10);
        if (kind == 0) {
            throw new IOException("connection refused");
        }
        if (kind == 1) {
            received.add(id);
            throw new IOException("the answer was lost");
        }
        int status = STATUSES.get(random.nextInt(STATUSES.size()));
        if (status / 100 == 2) {
            received.add(id);
        }
        return new DeliveryAnswer(status, random.nextBoolean() ? Integer.toString(random.nextInt(100)) : null);
    }

    private static void somethingHappens(Random random, NotifierTrial trial) {
        var alertId = "a-" + random.nextInt(6);
        int version = 1
                + (int) trial.topic.stream()
                        .filter(record -> record.key().equals(alertId))
                        .count();
        var states = AlertState.values();
        var severities = Severity.values();
        trial.write(Alerts.version(
                alertId,
                version,
                states[random.nextInt(states.length)],
                severities[random.nextInt(severities.length)],
                "report of seizure US-CBP-1, version 1"));
    }

    private static void runSome(Random random, NotifierTrial trial) {
        for (int i = random.nextInt(4); i > 0 && !trial.started.isEmpty(); i--) {
            trial.started.remove(random.nextInt(trial.started.size())).run();
        }
    }

    /** By alert, the versions from the first on that fires. */
    private static Map<String, List<String>> due(NotifierTrial trial) {
        var due = new TreeMap<String, List<String>>();
        for (var record : trial.topic) {
            var alert = record.value();
            if (alert != null && (alert.state() == AlertState.FIRING || due.containsKey(alert.alertId()))) {
                due.computeIfAbsent(alert.alertId(), id -> new ArrayList<>())
                        .add(alert.alertId() + "/" + alert.version());
            }
        }
        return due;
    }

    private static void check(Map<String, List<String>> due, List<String> received, List<String> parked) {
        var first = new HashMap<String, List<String>>();
        for (var id : received) {
            var firsts = first.computeIfAbsent(id.substring(0, id.indexOf('/')), alert -> new ArrayList<>());
            if (!firsts.contains(id)) {
                firsts.add(id);
            }
        }
        assertThat(due.keySet()).containsAll(first.keySet());
        due.forEach((alertId, versions) -> {
            var got = first.getOrDefault(alertId, List.of());
            assertThat(got)
                    .as("in order")
                    .isEqualTo(versions.stream().filter(got::contains).toList());
            var missing = new HashSet<>(versions);
            got.forEach(missing::remove);
            assertThat(parked).as("what did not arrive").containsAll(missing);
        });
    }
}
