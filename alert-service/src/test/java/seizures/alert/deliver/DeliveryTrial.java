package seizures.alert.deliver;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import seizures.alert.AlertServiceApplication;
import seizures.commons.testing.ApiClient;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.contract.AlertVersion;
import seizures.contract.Topic;

/** An alert-service between a topic of alerts that a test writes and a receiver of webhooks that it looks at. */
final class DeliveryTrial implements AutoCloseable {
    /** While true, {@code /held} keeps who calls it waiting, until the end. */
    final AtomicBoolean isDown = new AtomicBoolean();

    final Broker broker = Broker.start();
    final Receiver receiver;
    private final CountDownLatch let = new CountDownLatch(1);
    private final KafkaProducer<String, AlertVersion> alerts;

    DeliveryTrial() throws IOException {
        receiver = new Receiver(this::answer);
        alerts = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.servers),
                Topic.ALERTS.key().serializer(),
                Topic.ALERTS.value().serializer());
    }

    private int answer(Receiver.Got request) {
        if (request.path().equals("/held") && isDown.get()) {
            try {
                let.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        boolean isInfo = request.body().contains("\"severity\":\"info\"");
        return request.path().equals("/broken") ? 500 : request.path().equals("/picky") && isInfo ? 400 : 204;
    }

    private String[] settings(int port) {
        return new String[] {
            "--server.port=" + port,
            "--seizures.alert.delivery.secrets.desk=s3cret",
            "--seizures.alert.delivery.allowed-hosts=127.0.0.1",
            "--seizures.alert.delivery.alertmanagers=" + receiver.address() + "/alertmanager",
            "--seizures.alert.delivery.first-wait=100ms",
            "--seizures.alert.delivery.longest-wait=200ms",
            "--seizures.alert.delivery.timeout=60s",
            "--seizures.alert.delivery.most-attempts=3"
        };
    }

    RunningService serve(Path state) {
        return RunningService.start(AlertServiceApplication.class, broker, state, settings(0));
    }

    /** The same in a process of its own, which can be killed. */
    Process process(int port, Path state) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AlertServiceApplication.class.getName()));
        command.addAll(RunningService.arguments(broker, state, settings(port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    HttpResponse<String> subscribe(ApiClient service, String id, String filter) {
        return service.put(
                "/v1/subscriptions/" + id,
                "{\"url\":\"" + receiver.address() + "/" + id + "\",\"secret\":\"desk\",\"filter\":" + filter + "}");
    }

    void say(AlertVersion alert) throws Exception {
        alerts.send(new ProducerRecord<>(Topic.ALERTS.name(), alert.alertId(), alert))
                .get();
    }

    @Override
    public void close() {
        let.countDown();
        alerts.close();
        receiver.close();
        broker.close();
    }
}
