package seizures.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every fault that is tried, in the order of trying. */
final class AllFaults {
    static final String DISK_OF_BROKER = "disk-broker";
    static final String DISK_OF_STATE = "disk-state";
    static final String CLOCK = "clock";
    static final int SMALL_DISK_BROKER = 3;

    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SLOW = Duration.ofMillis(200);

    private AllFaults() {}

    static List<Fault> all() {
        var all = new ArrayList<Fault>();
        for (var kind : Kind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            all.add(new Fault("kill-" + name, "kill -9, started again at once", plant -> kill(plant.of(kind, 1))));
            all.add(new Fault("term-" + name, "SIGTERM, started again after 20 s", plant -> leave(plant.of(kind, 1))));
            all.add(new Fault("stop-" + name, "SIGSTOP for 20 s", plant -> stop(plant.of(kind, 1))));
            all.add(new Fault("cut-" + name, "no network to any broker for 20 s", plant -> cut(plant, kind)));
        }
        all.add(new Fault(
                "rolling",
                "SIGTERM of each instance of each service in turn, started again and awaited",
                AllFaults::oneAfterAnother));
        all.addAll(ofBrokers());
        all.addAll(ofDisks());
        all.addAll(ofRecords());
        return List.copyOf(all);
    }

    private static List<Fault> ofBrokers() {
        return List.of(
                new Fault("kill-leader", "kill -9 of the busiest broker, back after 20 s", plant -> {
                    var leader = busiest(plant);
                    leader.end("KILL");
                    Wait.lasting(AWAY);
                    leader.start();
                }),
                new Fault(
                        "term-leader",
                        "SIGTERM of the busiest broker, back after 20 s",
                        plant -> leave(busiest(plant))),
                new Fault("stop-leader", "SIGSTOP of the busiest broker for 20 s", plant -> stop(busiest(plant))),
                new Fault("brokers-down", "kill -9 of all brokers, back after 60 s", AllFaults::downForAMinute),
                new Fault("cut-leader", "no network between three services and the busiest broker for 20 s", plant -> {
                    int leader = Cluster.busiest(plant.ports.bootstrap());
                    var proxies = List.of(Kind.values()).stream()
                            .map(kind -> plant.proxiesOf(kind).get(leader - 1))
                            .toList();
                    cut(proxies);
                }),
                new Fault("slow-network", "200 ms more each way for three services, for 20 s", AllFaults::slow));
    }

    private static List<Fault> ofDisks() {
        return List.of(
                new Fault(
                        DISK_OF_BROKER,
                        "a broker's disk full for 20 s",
                        plant -> SmallDisk.impossible(plant.brokerFolder(SMALL_DISK_BROKER)),
                        plant -> SmallDisk.fill(plant.brokerFolder(SMALL_DISK_BROKER), AWAY)),
                new Fault(
                        DISK_OF_STATE,
                        "the disk of a ledger's state full for 20 s",
                        plant -> SmallDisk.impossible(plant.stateFolder(Kind.SEIZURE, 1)),
                        plant -> SmallDisk.fill(plant.stateFolder(Kind.SEIZURE, 1), AWAY)),
                new Fault("state-lost", "state folder of one of each service deleted", plant -> {
                    for (var kind : Kind.values()) {
                        plant.of(kind, 1).end("KILL");
                        empty(plant.stateFolder(kind, 1));
                        plant.of(kind, 1).start();
                    }
                }),
                new Fault(
                        CLOCK,
                        "clock of one seizure-service two hours ahead for 20 s, and back",
                        plant -> plant.hasMovableClock()
                                ? Optional.empty()
                                : Optional.of("libfaketime is not installed"),
                        AllFaults::moveClock));
    }

    private static List<Fault> ofRecords() {
        return List.of(
                // Before poison, which cannot be said again.
                new Fault(
                        "repeat", "a producer says everything again", plant -> Repeating.all(plant.ports.bootstrap())),
                new Fault("poison", "records in every topic that nobody can read", plant -> new Poison(plant).pour()));
    }

    private static void kill(Member member) {
        member.end("KILL");
        member.start();
    }

    private static void leave(Member member) {
        member.end("TERM");
        Wait.lasting(AWAY);
        member.start();
    }

    /** As a release does it. */
    private static void oneAfterAnother(Plant plant) {
        for (var kind : Kind.values()) {
            for (int instance = 1; instance <= Ports.INSTANCES; instance++) {
                var member = plant.of(kind, instance);
                again(member, Map.of());
            }
        }
    }

    private static void again(Member member, Map<String, String> environment) {
        member.end("TERM");
        member.start(environment);
        member.awaitReady();
    }

    private static void moveClock(Plant plant) throws IOException {
        var member = plant.of(Kind.SEIZURE, 1);
        again(member, plant.movableClock());
        Files.writeString(plant.clockFile(), "+2h");
        Wait.lasting(AWAY);
        Files.writeString(plant.clockFile(), "+0");
        Wait.lasting(AWAY);
        again(member, Map.of());
    }

    private static void stop(Member member) {
        member.signal("STOP");
        Wait.lasting(AWAY);
        member.signal("CONT");
    }

    private static Member busiest(Plant plant) {
        return plant.broker(Cluster.busiest(plant.ports.bootstrap()));
    }

    private static void downForAMinute(Plant plant) {
        plant.brokers().forEach(broker -> broker.end("KILL"));
        Wait.lasting(MINUTE);
        plant.brokers().forEach(Member::start);
    }

    private static void cut(Plant plant, Kind kind) {
        cut(plant.proxiesOf(kind));
    }

    private static void cut(List<Proxy> proxies) {
        proxies.forEach(proxy -> proxy.cut(true));
        Wait.lasting(AWAY);
        proxies.forEach(proxy -> proxy.cut(false));
    }

    private static void slow(Plant plant) {
        for (var kind : Kind.values()) {
            plant.proxiesOf(kind).forEach(proxy -> proxy.delay(SLOW));
        }
        Wait.lasting(AWAY);
        for (var kind : Kind.values()) {
            plant.proxiesOf(kind).forEach(proxy -> proxy.delay(Duration.ZERO));
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
