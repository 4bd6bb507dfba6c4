package seizures.intake;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** Keycloak's own distribution, out of the local Maven repository, with the realm {@code keycloak/seizures-realm.json}. */
record RealKeycloak(Process process, URI realm) implements AutoCloseable {
    static final String ABSENT =
            "no Keycloak in the local Maven repository: docs/access.md has the command that fetches it";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String REALM = "seizures-realm.json";

    static boolean isHere() {
        return zip().isPresent();
    }

    /** The newest that is there. Failsafe names the local repository that the build was told of. */
    private static Optional<Path> zip() {
        var usual =
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
        var versions =
                Path.of(System.getProperty("localRepository", usual), "org", "keycloak", "keycloak-quarkus-dist");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var files = Files.walk(versions, 2)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.comparing(file -> Runtime.Version.parse(version(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Path zip) {
        return Objects.requireNonNull(zip.getParent()).getFileName().toString();
    }

    static RealKeycloak start(Path folder) throws IOException {
        var home = unpacked(zip().orElseThrow(), folder);
        var imports = Files.createDirectories(home.resolve("data").resolve("import"));
        try (var realm = RealKeycloak.class.getResourceAsStream("/keycloak/" + REALM)) {
            Files.copy(Objects.requireNonNull(realm), imports.resolve(REALM));
        }
        int port = free();
        var log = folder.resolve("keycloak.log");
        var command = new ProcessBuilder(
                "bash",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"); // it lives for minutes
        var process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var keycloak = new RealKeycloak(process, URI.create("http://127.0.0.1:" + port + "/realms/seizures"));
        keycloak.awaitReady(log);
        return keycloak;
    }

    private static Path unpacked(Path zip, Path folder) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("It leads out of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    try (var in = archive.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
        return folder.resolve("keycloak-" + version(zip));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> !process.isAlive() || isReady());
        } catch (ConditionTimeoutException e) {
            close();
            throw new IllegalStateException(Files.readString(log), e);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(realm)).statusCode() == 200;
        } catch (IOException _) {
            return false; // nobody listens yet
        }
    }

    String keys() {
        return realm + "/protocol/openid-connect/certs";
    }

    /** What the client gets for its secret. */
    String token(String client) throws IOException, InterruptedException {
        return granted(client, null).get("access_token").stringValue();
    }

    /** What says who the client is, and is not meant for us. */
    String idToken(String client) throws IOException, InterruptedException {
        return granted(client, "openid").get("id_token").stringValue();
    }

    private JsonNode granted(String client, @Nullable String scope) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=for-tests-alone"
                + (scope == null ? "" : "&scope=" + scope);
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return ContractJson.MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The script may have a Java process below it. */
    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(one -> {
                    one.destroyForcibly();
                    one.onExit().join();
                });
    }
}
