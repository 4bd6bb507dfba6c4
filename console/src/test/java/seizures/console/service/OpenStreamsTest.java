package seizures.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import seizures.console.ConsoleApplication;

/** A console that stops while a page follows alerts. */
class OpenStreamsTest {
    /** Spring gives requests at work 30 s. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    @Test
    void a_stop_ends_the_streams_of_pages_instead_of_waiting_for_them() throws IOException, InterruptedException {
        var over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var browser = HttpClient.newHttpClient()) {
            var service = serviceWithAStream(over);
            service.setExecutor(threads);
            service.start();
            var console = console(service);
            var answer = browser.send(
                    HttpRequest.newBuilder(streamOf(console)).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var events = new BufferedReader(new InputStreamReader(answer.body()))) {
                assertThat(events.readLine()).isEqualTo("event: FIRING");

                var stopping = Instant.now();
                console.close();

                assertThat(Duration.between(stopping, Instant.now())).isLessThan(LONGEST_STOP);
            } finally {
                over.countDown();
                service.stop(0);
            }
        }
    }

    private static HttpServer serviceWithAStream(CountDownLatch over) throws IOException {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/alerts/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("event: FIRING\ndata: {}\n\n".getBytes());
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        return service;
    }

    private static ConfigurableApplicationContext console(HttpServer service) {
        String address = "http://127.0.0.1:" + service.getAddress().getPort();
        return new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--seizures.access.mode=open",
                        "--seizures.console.session.keys=" + "A".repeat(43) + "=",
                        "--seizures.console.services.seizure=" + address,
                        "--seizures.console.services.stats=" + address,
                        "--seizures.console.services.alert=" + address);
    }

    private static URI streamOf(ConfigurableApplicationContext console) {
        return URI.create("http://127.0.0.1:" + console.getEnvironment().getProperty("local.server.port")
                + "/api/alert/v1/alerts/stream");
    }
}
