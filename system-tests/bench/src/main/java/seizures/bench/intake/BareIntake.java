package seizures.bench.intake;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that Spring MVC needs to put a body into a topic and answer once it is replicated: no token, no check, no
 * audit. What the intake costs is measured against it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    KafkaAutoConfiguration.class,
})
@RestController
public class BareIntake {
    private static final String TOPIC = "bench.bare";
    private static final int PARTITIONS = 6;

    private final KafkaTemplate<byte[], byte[]> kafka;

    BareIntake(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    @Bean
    static NewTopic topic() {
        return new NewTopic(TOPIC, PARTITIONS, (short) 1);
    }

    @PostMapping("/v1/seizures")
    @ResponseStatus(HttpStatus.CREATED)
    void report(@RequestBody byte[] body) throws ExecutionException, InterruptedException {
        kafka.send(new ProducerRecord<>(TOPIC, body)).get();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(BareIntake.class, arguments);
    }
}
