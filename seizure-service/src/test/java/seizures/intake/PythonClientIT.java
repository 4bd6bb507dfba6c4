package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;

/** The tests of {@code clients/python}: by themselves, and against this service. Skipped where there is no Python. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class PythonClientIT {
    private static final Path CLIENT = Path.of("../clients/python");

    @TempDir
    static Path state;

    @BeforeAll
    static void needsPython() throws Exception {
        assumeThat(hasPython()).isTrue();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return run(Map.of(), "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                            .exit()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private record Finished(int exit, String output) {}

    private static Finished run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new String[arguments.length + 1];
        command[0] = "python3";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        var builder = new ProcessBuilder(command).directory(CLIENT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(output).isTrue();
        return new Finished(process.exitValue(), output);
    }

    @Test
    void its_own_tests_pass() throws Exception {
        var finished = run(Map.of(), "-m", "unittest");

        assertThat(finished.exit()).as(finished.output()).isZero();
    }

    @Test
    void it_reports_reads_and_empties_its_outbox_into_a_running_service() throws Exception {
        try (var issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
                var broker = Broker.start();
                var service = RunningService.start(
                        SeizureServiceApplication.class,
                        broker,
                        state,
                        "--seizures.access.issuers[0].issuer=" + issuer.name(),
                        "--seizures.access.issuers[0].keys=" + issuer.keys())) {
            var port = service.context.getEnvironment().getRequiredProperty("local.server.port");

            var finished = run(
                    Map.of(
                            "SEIZURES_REPORTS",
                            "http://127.0.0.1:" + port,
                            "SEIZURES_TOKEN",
                            issuer.token("us-cbp", "reporter", "US-CBP")),
                    "-m",
                    "unittest",
                    "tests.running");

            assertThat(finished.exit()).as(finished.output()).isZero();
        }
    }
}
