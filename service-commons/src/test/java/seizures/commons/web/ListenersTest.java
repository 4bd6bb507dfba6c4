package seizures.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import seizures.commons.access.Endpoints;
import seizures.commons.testing.AccessChecks;

@Timeout(60) // of what does not end by itself
class ListenersTest {
    private static final int PLACES = 2;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext service;
    private Told told;

    @BeforeEach
    void start() {
        service = SpringApplication.run(
                Little.class, "--server.port=0", "--spring.config.name=none", "--seizures.access.mode=open");
        told = service.getBean(Told.class);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        service.close();
    }

    private HttpResponse<InputStream> listen() throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/things/stream"))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static List<String> linesUntilItEnds(HttpResponse<InputStream> stream) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isEmpty()).toList();
        }
    }

    @Test
    void the_head_of_the_answer_is_whole_before_anybody_may_send_it() throws Exception {
        listen();

        assertThat(told.heads).containsExactly("nosniff");
    }

    @Test
    void a_listener_is_greeted_and_told_until_there_is_nothing_more() throws Exception {
        var stream = listen();
        told.say("one");
        told.say("two");
        told.end();

        assertThat(linesUntilItEnds(stream))
                .containsExactly(":hello", "id:7", "event:word", "data:one", "id:7", "event:word", "data:two");
    }

    @Test
    void who_finds_no_place_is_asked_to_come_again_and_finds_one_when_another_is_gone() throws Exception {
        var first = listen();
        listen();

        var late = listen();

        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();
        told.end();
        told.end();
        linesUntilItEnds(first);
        await().atMost(Duration.ofSeconds(30)).until(() -> listen().statusCode() == 200);
    }

    @Test
    void a_place_is_free_when_its_listener_hangs_up() throws Exception {
        listen().body().close();
        listen().body().close();

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            told.say("is anybody there?");
            return listen().statusCode() == 200;
        });
    }

    @Test
    void what_cannot_be_told_ends_the_stream() throws Exception {
        var stream = listen();
        told.say(Told.FAILS);

        assertThat(linesUntilItEnds(stream)).containsExactly(":hello");
    }

    @Test
    void streams_end_with_the_service() throws Exception {
        var stream = listen();
        var closing = Thread.ofVirtual().start(service::close);

        assertThat(linesUntilItEnds(stream)).containsExactly(":hello");
        closing.join();
    }

    /** What the listeners are told: each word goes to one of them. */
    static final class Told implements Listeners.Teller {
        static final String FAILS = "fails";
        private static final String ENDS = "ends";

        final List<String> heads = new CopyOnWriteArrayList<>();
        private final LinkedBlockingQueue<String> words = new LinkedBlockingQueue<>();

        void say(String word) {
            words.add(word);
        }

        void end() {
            words.add(ENDS);
        }

        @Override
        public void tell(Listeners.Listener listener) throws IOException, InterruptedException {
            while (listener.isHere()) {
                var word = words.poll(100, TimeUnit.MILLISECONDS);
                if (ENDS.equals(word)) {
                    return;
                }
                if (FAILS.equals(word)) {
                    throw new IllegalArgumentException("as the test wants it");
                }
                if (word != null) {
                    listener.send(7, "word", word);
                }
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({AccessChecks.Slice.class, Problems.class, Things.class})
    static class Little {
        @Bean
        Endpoints endpoints() {
            return new Endpoints(List.of(), List.of());
        }

        @Bean
        Listeners listeners() {
            return new Listeners(PLACES, "things-to-listener");
        }

        @Bean
        Told told() {
            return new Told();
        }
    }

    @RestControllerAdvice
    static class Problems extends CommonProblems {}

    @RestController
    static class Things {
        private final Listeners listeners;
        private final Told told;

        Things(Listeners listeners, Told told) {
            this.listeners = listeners;
            this.told = told;
        }

        @GetMapping("/v1/things/stream")
        SseEmitter stream(HttpServletResponse response) throws IOException {
            told.heads.add(String.valueOf(response.getHeader("X-Content-Type-Options")));
            return listeners.listen(0, "hello", told);
        }
    }
}
