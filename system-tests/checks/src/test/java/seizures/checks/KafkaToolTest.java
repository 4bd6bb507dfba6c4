package seizures.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/kubernetes/kafka-tool} with a {@code kubectl} that notes what it is asked, and has the secrets that a test gives it. */
class KafkaToolTest {
    private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
    private static final String LOGIN =
            "org.apache.kafka.…ScramLoginModule required username=\"owner\" password=\"pw\";";
    private static final String KUBECTL = """
            #!/usr/bin/env bash
            if [[ $3 == get ]]; then
              [[ ! -f "$FAKE/$5" ]] || cat "$FAKE/$5"
            else
              printf '%s\\n' "$@" >"$FAKE/arguments"
              [[ $4 != -i ]] || cat >"$FAKE/input"
            fi
            """;

    @TempDir
    Path fake;

    @BeforeEach
    void writeKubectl() throws IOException {
        var program = Files.writeString(fake.resolve("kubectl"), KUBECTL);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(TOP.resolve("deploy/kubernetes/kafka-tool").toString()));
        command.addAll(List.of(words));
        var program = new ProcessBuilder(command).inheritIO();
        program.environment().put("PATH", fake + ":" + System.getenv("PATH"));
        program.environment().put("FAKE", fake.toString());
        assertThat(program.start().waitFor()).isZero();
        return Files.readAllLines(fake.resolve("arguments"));
    }

    private void keep(String secret, String content) throws IOException {
        Files.writeString(fake.resolve(secret), Base64.getEncoder().encodeToString(content.getBytes(UTF_8)));
    }

    @Test
    void where_no_password_is_asked_for_a_broker_runs_the_tool_against_itself() throws Exception {
        assertThat(run("kafka-topics.sh", "--describe"))
                .containsExactly(
                        "-n",
                        "seizure-watch",
                        "exec",
                        "seizures-nodes-0",
                        "--",
                        "/opt/kafka/bin/kafka-topics.sh",
                        "--bootstrap-server",
                        "localhost:9092",
                        "--describe");
    }

    @Test
    void where_one_is_it_comes_as_the_owner_by_the_cluster_s_certificate_and_no_argument_holds_the_password()
            throws Exception {
        keep("owner", LOGIN);
        keep("seizures-cluster-ca-cert", "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n");

        var arguments = run("kafka-topics.sh", "--describe");

        assertThat(arguments).contains("-i", "/opt/kafka/bin/kafka-topics.sh", "--describe");
        assertThat(String.join(" ", arguments))
                .contains("seizures-kafka-bootstrap:9093")
                .doesNotContain("pw");
        assertThat(Files.readAllLines(fake.resolve("input")))
                .containsExactly(
                        "security.protocol=SASL_SSL",
                        "sasl.mechanism=SCRAM-SHA-512",
                        "sasl.jaas.config=" + LOGIN,
                        "ssl.truststore.type=PEM",
                        "ssl.truststore.certificates=-----BEGIN CERTIFICATE-----\\nMII\\n-----END CERTIFICATE-----\\n");
    }

    /** On secured brokers port 9092 is not there, and no name of a broker is known outside of the cluster. */
    @Test
    void runbooks_ask_brokers_in_kubernetes_by_this_tool_alone() throws IOException {
        try (Stream<Path> pages = Files.list(TOP.resolve("docs/runbooks"))) {
            for (var page : pages.toList()) {
                var text = Files.readString(page);
                assertThat(text.substring(text.indexOf("Kubernetes:")))
                        .as(page.toString())
                        .doesNotContain("--bootstrap")
                        .doesNotContain("--brokers");
            }
        }
    }
}
