package seizures.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some agencies' clients at once, until told to stop; each does one thing after another to the seizures of its own. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 6;

    private final String agency;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Client> clients = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();

    Load(String agency, Ports ports, Acknowledgements acknowledgements, Waits waits) {
        this.agency = agency;
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Client(agency, i, new Random(i), new Sender(ports, acknowledgements, waits)));
        }
    }

    /** Makes the rule that watches what this load reports, and begins. */
    void start(Ports ports) {
        Wait.until(
                "a rule is made",
                Duration.ofMinutes(1),
                () -> Http.send(
                                "PUT",
                                ports.address(Kind.ALERT, 1) + "/v1/rules/" + rule(),
                                Goods.rule(agency),
                                Map.of(),
                                Duration.ofSeconds(5))
                        .isStored());
        clients.forEach(client -> running.add(threads.submit(client)));
    }

    String rule() {
        return agency.toLowerCase(Locale.ROOT);
    }

    /** Returns when every client has had its last answer. */
    @Override
    public void close() {
        clients.forEach(Client::stop);
        threads.close();
        for (var client : running) {
            if (client.state() == Future.State.FAILED) {
                throw new IllegalStateException(client.exceptionNow());
            }
        }
    }
}
