package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.state.CorruptStores;
import seizures.contract.SeizureId;

class LedgerTest {
    @TempDir
    Path state;

    /** As where its disk was full: the process answers that nobody has the record, and not that it failed. */
    @Test
    void one_whose_stream_has_given_up_has_nothing_and_fails_nobody() throws InterruptedException {
        var ledger = new Ledger(
                new LedgerProgress(), new CorruptStores(new SimpleMeterRegistry()), new HostInfo("127.0.0.1", 1));
        var id = new SeizureId("US-CBP-1");
        try (var streams = givenUp()) {
            ledger.started(streams);

            assertThat(ledger.isRunning()).isFalse();
            assertThat(ledger.findHere(id)).isEqualTo(new Ledger.Finding.Nowhere());
            assertThat(ledger.find(id)).isEqualTo(new Ledger.Finding.Nowhere());
            assertThat(ledger.range(0, id, id)).isEmpty();
            assertThat(ledger.hosts()).isEmpty();
            assertThat(ledger.awaitOffset(0, 1, Duration.ofMillis(5))).isFalse();
        }
    }

    private KafkaStreams givenUp() {
        var builder = new StreamsBuilder();
        builder.stream("nothing");
        var settings = new Properties();
        settings.putAll(Map.of(
                "application.id", "given-up", "bootstrap.servers", "127.0.0.1:1", "state.dir", state.toString()));
        var streams = new KafkaStreams(builder.build(), settings);
        streams.close();
        return streams;
    }
}
