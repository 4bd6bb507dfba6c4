package seizures.commons.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;

class ParkOrStopTest {
    @Test
    void a_record_that_can_never_be_processed_is_parked_and_the_stream_goes_on() {
        try (var stream = stream(new IllegalArgumentException("is no seizure"))) {
            var in = stream.createInputTopic("in", new StringSerializer(), new StringSerializer());
            var parked = stream.createOutputTopic("parked", new StringDeserializer(), new StringDeserializer());

            in.pipeInput("bad");
            in.pipeInput("bad too");

            assertThat(parked.readValuesToList()).containsExactly("bad", "bad too");
        }
    }

    @Test
    void where_the_store_fails_the_stream_stops_and_parks_nothing() {
        var full = new ProcessorStateException("cannot put", new IllegalStateException("No space left on device"));
        for (var failure : new RuntimeException[] {full, new IllegalStateException(full)}) {
            try (var stream = stream(failure)) {
                var in = stream.createInputTopic("in", new StringSerializer(), new StringSerializer());
                var parked = stream.createOutputTopic("parked", new StringDeserializer(), new StringDeserializer());

                assertThatThrownBy(() -> in.pipeInput("good")).isInstanceOf(StreamsException.class);
                assertThat(parked.isEmpty()).isTrue();
            }
        }
    }

    private static TopologyTestDriver stream(RuntimeException failure) {
        var builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String())).foreach((_, _) -> {
            throw failure;
        });
        var settings = new Properties();
        settings.put("processing.exception.handler", ParkOrStop.class.getName());
        settings.put("errors.dead.letter.queue.topic.name", "parked");
        return new TopologyTestDriver(builder.build(), settings);
    }
}
