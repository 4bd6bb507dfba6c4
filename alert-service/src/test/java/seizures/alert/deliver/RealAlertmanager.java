package seizures.alert.deliver;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;

/**
 * An Alertmanager of this machine ({@code ALERTMANAGER}, or {@code prometheus-alertmanager} or {@code alertmanager} on the
 * path), or else one in a container with {@code -Dalertmanager=container}.
 */
record RealAlertmanager(URI address, Runnable stopping) implements AutoCloseable {
    static final String ABSENT =
            "no Alertmanager here: install prometheus-alertmanager, set ALERTMANAGER, or say -Dalertmanager=container";

    private static final String CONFIGURATION = """
        route: { receiver: nobody }
        receivers: [ { name: nobody } ]
        """;

    static Optional<RealAlertmanager> start(Path folder) throws IOException {
        var binary = binary();
        if (binary.isPresent()) {
            return Optional.of(process(binary.get(), folder));
        }
        boolean isWanted = System.getProperty("alertmanager", "").equals("container");
        return isWanted && DockerClientFactory.instance().isDockerAvailable()
                ? Optional.of(container())
                : Optional.empty();
    }

    private static Optional<Path> binary() {
        var named = Stream.ofNullable(System.getenv("ALERTMANAGER")).map(Path::of);
        var onPath = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(folder ->
                        Stream.of("prometheus-alertmanager", "alertmanager").map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private static RealAlertmanager process(Path binary, Path folder) throws IOException {
        var configuration = Files.writeString(folder.resolve("alertmanager.yml"), CONFIGURATION);
        int port = free();
        var process = new ProcessBuilder(
                        binary.toString(),
                        "--config.file=" + configuration,
                        "--storage.path=" + folder.resolve("data"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alertmanager.log").toFile())
                .start();
        var address = URI.create("http://127.0.0.1:" + port);
        try (var client = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(address.resolve("/-/ready")).build();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> client.send(ready, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
        return new RealAlertmanager(address, () -> end(process));
    }

    /** And waits for it: it writes into its folder at its end. */
    private static void end(Process process) {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join().destroyForcibly();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static RealAlertmanager container() {
        var container = new GenericContainer<>("prom/alertmanager:v0.25.0")
                .withCopyToContainer(Transferable.of(CONFIGURATION), "/etc/alertmanager/alertmanager.yml")
                .withExposedPorts(9093);
        container.start();
        return new RealAlertmanager(
                URI.create("http://" + container.getHost() + ":" + container.getMappedPort(9093)), container::stop);
    }

    @Override
    public void close() {
        stopping.run();
    }
}
