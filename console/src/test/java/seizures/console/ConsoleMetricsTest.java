package seizures.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the rules ConsoleUnanswered and LoginsFailing look at, where neither the services nor the issuer are there. */
class ConsoleMetricsTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_service_that_does_not_answer_is_counted() throws Exception {
        try (var console = console("open")) {
            assertThat(unanswered(console, "alert-service")).isZero();

            int status = get(console, "/alerts");

            assertThat(status).isGreaterThanOrEqualTo(500);
            assertThat(unanswered(console, "alert-service")).isEqualTo(1);
            assertThat(unanswered(console, "seizure-service")).isZero();
        }
    }

    @Test
    void a_login_fails_without_its_issuer_and_where_nobody_began_it() throws Exception {
        try (var console = console("tokens")) {
            assertThat(logins(console, "failed")).isZero();

            assertThat(get(console, "/oauth2/authorization/seizures")).isEqualTo(500);
            assertThat(logins(console, "failed")).isEqualTo(1);

            assertThat(get(console, "/login/oauth2/code/seizures?error=access_denied&state=unknown"))
                    .isEqualTo(302);
            assertThat(logins(console, "failed")).isEqualTo(2);
            assertThat(logins(console, "succeeded")).isZero();
        }
    }

    @Test
    void how_long_pages_take_is_counted_by_the_bounds_of_the_dashboards() throws Exception {
        try (var console = console("open")) {
            get(console, "/signed-out");

            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(console.getBean(MeterRegistry.class)
                                    .get("http.server.requests")
                                    .timer()
                                    .takeSnapshot()
                                    .histogramCounts())
                            .extracting(bucket -> bucket.bucket(TimeUnit.MILLISECONDS))
                            .containsExactly(5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1000.0, 2000.0, 5000.0));
        }
    }

    private static ConfigurableApplicationContext console(String access) throws Exception {
        String nobody;
        try (var free = new ServerSocket(0)) {
            nobody = "http://127.0.0.1:" + free.getLocalPort();
        }
        return new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--seizures.access.mode=" + access,
                        "--seizures.console.login.issuer=" + nobody,
                        "--seizures.console.session.keys=" + "A".repeat(43) + "=",
                        "--seizures.console.services.seizure=" + nobody,
                        "--seizures.console.services.stats=" + nobody,
                        "--seizures.console.services.alert=" + nobody);
    }

    private int get(ConfigurableApplicationContext console, String path) throws Exception {
        String port = console.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static double unanswered(ConfigurableApplicationContext console, String service) {
        return console.getBean(MeterRegistry.class)
                .get("seizure.console.unanswered")
                .tag("service", service)
                .counter()
                .count();
    }

    private static double logins(ConfigurableApplicationContext console, String outcome) {
        return console.getBean(MeterRegistry.class)
                .get("seizure.console.logins")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
