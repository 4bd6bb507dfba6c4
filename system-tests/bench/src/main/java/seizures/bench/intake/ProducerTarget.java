package seizures.bench.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import seizures.bench.measure.Cost;
import seizures.bench.measure.Outcome;
import seizures.bench.measure.Times;

/**
 * A plain producer of the same bytes in this process, as {@code kafka-producer-perf-test} is: no HTTP, no check, no ledger. It waits
 * for all replicas as the intake does; the time of a record is from its sending to the brokers' answer.
 */
final class ProducerTarget implements Target {
    private static final String TOPIC = "bench.produced";
    private static final int PARTITIONS = 6;

    private final String brokers;
    private final Cost.Source meter;

    ProducerTarget(String brokers, Cost.Source meter) throws InterruptedException, ExecutionException {
        this.brokers = brokers;
        this.meter = meter;
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    @Override
    public String name() {
        return "producer";
    }

    @Override
    public Outcome run(int connections, int seconds) {
        var times = new Times();
        var failed = new AtomicLong();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.partitionsFor(TOPIC); // so that the first record does not wait for the answer
            var before = meter.read();
            long begun = System.nanoTime();
            long end = begun + seconds * 1_000_000_000L;
            while (System.nanoTime() - end < 0) {
                long sent = System.nanoTime();
                var _ = producer.send(new ProducerRecord<>(TOPIC, Payload.SINGLE.next()), (_, failure) -> {
                    if (failure == null) {
                        times.add(System.nanoTime() - sent); // by the producer's thread alone, until all are sent
                    } else {
                        failed.incrementAndGet();
                    }
                });
            }
            producer.flush();
            double took = (System.nanoTime() - begun) / 1e9;
            return new Outcome(
                    times.size(), times, failed.get(), took, meter.read().minus(before));
        }
    }
}
