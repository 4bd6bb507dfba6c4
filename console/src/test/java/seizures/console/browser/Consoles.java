package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The consoles of the running system, which {@code system-tests/consoles} stops and starts. */
final class Consoles {
    private Consoles() {}

    static void stop() throws IOException, InterruptedException {
        run("stop");
    }

    static void start() throws IOException, InterruptedException {
        run("start");
    }

    /** Starts another one, and returns its port. */
    static int second() throws IOException, InterruptedException {
        int port = freePort();
        run("second", String.valueOf(port), String.valueOf(freePort()));
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void endSecond() throws IOException, InterruptedException {
        run("end");
    }

    private static void run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("../system-tests/consoles"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as("%s", command)
                .isZero();
    }
}
