package seizures.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reads records in turn, each from whichever instance answers first, and notes how long that took. */
final class Reads implements AutoCloseable {
    private static final int RECORDS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Ports ports;
    private final Waits waits;
    private final List<String> ids = new ArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean stopped;

    Reads(Ports ports, Waits waits) {
        this.ports = ports;
        this.waits = waits;
    }

    /** Reports what is to be read, sees it once, and begins. */
    void start(String agency, Sender sender) {
        var random = new Random(99);
        for (int i = 0; i < RECORDS; i++) {
            var id = agency + "-READ-" + i;
            sender.report(id, Goods.anything(id, agency, random, ""));
            ids.add(id);
        }
        ids.forEach(id -> sender.awaitVersion(id, 1));
        thread.start();
    }

    private void run() {
        for (int i = 0; !stopped; i++) {
            long begun = System.nanoTime();
            int instance = 1 + i % Ports.INSTANCES;
            while (!stopped && read(ids.get(i % ids.size()), instance) != 200) {
                instance = 3 - instance;
                Wait.lasting(AGAIN);
            }
            waits.waited(Waits.For.READ, (System.nanoTime() - begun) / 1_000_000);
            Wait.lasting(AGAIN);
        }
    }

    private int read(String id, int instance) {
        return Http.get(ports.address(Kind.SEIZURE, instance) + "/v1/seizures/" + id, PATIENCE)
                .status();
    }

    @Override
    public void close() {
        stopped = true;
        Wait.join(thread);
    }
}
