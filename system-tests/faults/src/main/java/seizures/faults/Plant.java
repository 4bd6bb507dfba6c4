package seizures.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Three brokers, two instances of each service, and the proxies between the second instances and the brokers. A member
 * that ends by itself, or says that it is not live any more, is started again, as a platform would.
 */
final class Plant {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final int TOLD_DEAD = 3;

    final Ports ports;
    final Path folder;
    private final Installation installation;
    private final List<Member> brokers = new ArrayList<>();
    private final Map<Kind, List<Member>> services = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Proxy>> proxies = new EnumMap<>(Kind.class);
    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::watch);
    private volatile boolean closed;

    Plant(Ports ports, Path folder, Installation installation) throws IOException {
        this.ports = ports;
        this.folder = folder;
        Files.createDirectories(folder.resolve("log"));
        this.installation = installation;
        Files.writeString(clockFile(), "+0");
        for (int node = 1; node <= Ports.NODES; node++) {
            brokers.add(newBroker(node));
        }
        for (var kind : Kind.values()) {
            var through = new ArrayList<Proxy>();
            for (int node = 1; node <= Ports.NODES; node++) {
                through.add(new Proxy(ports.proxy(kind, node), ports.behindProxy(kind, node)));
            }
            proxies.put(kind, through);
            services.put(kind, List.of(newService(kind, 1), newService(kind, 2)));
        }
    }

    private Member newBroker(int node) throws IOException {
        var file = folder.resolve("broker-" + node + ".properties");
        try (var out = Files.newBufferedWriter(file)) {
            NodeSettings.of(node, ports, brokerFolder(node)).store(out, null);
        }
        return new Member(
                "broker-" + node,
                installation.broker(file),
                Map.of(),
                folder.resolve("log").resolve("broker-" + node + ".log"),
                () -> Cluster.has(ports.bootstrap(), node));
    }

    private Member newService(Kind kind, int number) {
        var name = kind.service + "-" + number;
        var environment = Map.of(
                "SERVER_PORT",
                Integer.toString(ports.service(kind, number)),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                number == 1 ? ports.bootstrap() : ports.bootstrapThroughProxies(kind),
                "SEIZURES_STATE_DIR",
                stateFolder(kind, number).toString(),
                "SEIZURES_ACCESS_MODE",
                "open",
                "MALLOC_ARENA_MAX",
                "2");
        var readiness = ports.address(kind, number) + "/actuator/health/readiness";
        return new Member(
                name,
                installation.service(kind),
                environment,
                folder.resolve("log").resolve(name + ".log"),
                () -> Http.get(readiness, Duration.ofSeconds(2)).status() == 200);
    }

    boolean hasMovableClock() {
        return installation.hasMovableClock();
    }

    /** What a process is started with whose clock {@link #clockFile} moves. Its timed waits take a processor. */
    Map<String, String> movableClock() {
        return installation.movableClock(clockFile());
    }

    Path brokerFolder(int node) {
        return brokerFolder(folder, node);
    }

    static Path brokerFolder(Path folder, int node) {
        return folder.resolve("kafka-" + node);
    }

    Path stateFolder(Kind kind, int number) {
        return stateFolder(folder, kind, number);
    }

    static Path stateFolder(Path folder, Kind kind, int number) {
        return folder.resolve("state").resolve(kind.service + "-" + number);
    }

    /** Holds what a movable clock is off by, as libfaketime reads it. */
    Path clockFile() {
        return folder.resolve("clock");
    }

    void start() {
        brokers.forEach(Member::start);
        brokers.forEach(Member::awaitReady);
        // One after the other where there is one of two: the first makes the topics.
        services.values().forEach(both -> both.getFirst().start());
        services.values().forEach(both -> both.getFirst().awaitReady());
        services.values().forEach(both -> both.getLast().start());
        awaitReady();
        watcher.start();
    }

    void awaitReady() {
        all().forEach(Member::awaitReady);
    }

    List<Member> all() {
        var all = new ArrayList<>(brokers);
        services.values().forEach(all::addAll);
        return all;
    }

    Member broker(int node) {
        return brokers.get(node - 1);
    }

    List<Member> brokers() {
        return List.copyOf(brokers);
    }

    Member of(Kind kind, int number) {
        var both = services.get(kind);
        if (both == null) {
            throw new IllegalArgumentException(kind.service);
        }
        return both.get(number - 1);
    }

    /** Those between the second instance of a service and the brokers. */
    List<Proxy> proxiesOf(Kind kind) {
        return List.copyOf(proxies.getOrDefault(kind, List.of()));
    }

    private void watch() {
        var told = new ConcurrentHashMap<Member, Integer>();
        while (!closed) {
            Wait.lasting(GLANCE);
            for (var member : all()) {
                if (!member.isAlive() && !member.isHeld() && !closed) {
                    System.out.println("    " + member.name + " has ended and is started again");
                    member.start();
                }
            }
            services.forEach((kind, both) -> {
                for (int number = 1; number <= both.size(); number++) {
                    restartIfDead(kind, number, told);
                }
            });
        }
    }

    /**
     * Without an answer nothing is known: a platform gives it more time than the faults here last. One that has never
     * said yes since its start is still starting.
     */
    private void restartIfDead(Kind kind, int number, Map<Member, Integer> told) {
        var member = of(kind, number);
        var liveness = Http.get(ports.address(kind, number) + "/actuator/health/liveness", Duration.ofMillis(500));
        if (liveness.status() == 200) {
            member.hasBegun();
        }
        int times = liveness.status() == 503 && member.isBegun() ? told.getOrDefault(member, 0) + 1 : 0;
        told.put(member, times);
        if (times >= TOLD_DEAD && !member.isHeld() && !closed) {
            System.out.println("    " + member.name + " says it is not live and is started again");
            told.put(member, 0);
            member.end("KILL");
            member.start();
        }
    }

    void close() {
        closed = true;
        services.values().forEach(both -> both.forEach(member -> member.signal("CONT")));
        var stopping = services.values().stream()
                .flatMap(List::stream)
                .map(member -> Thread.ofPlatform().start(() -> member.end("KILL")))
                .toList();
        stopping.forEach(Wait::join);
        brokers.stream()
                .map(member -> Thread.ofPlatform().start(() -> member.end("KILL")))
                .toList()
                .forEach(Wait::join);
        proxies.values().forEach(through -> through.forEach(Proxy::close));
    }
}
