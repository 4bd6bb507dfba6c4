package seizures.stats.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import seizures.commons.log.TopicRecord;
import seizures.contract.PortCode;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.stats.Histories;

class ReportersTest {
    private static final LocalDate LAST = LocalDate.parse("2024-03-15");

    /** So many days up to {@link #LAST}, so far apart. */
    private static Stream<LocalDate> days(int count, int apart) {
        return IntStream.range(0, count).mapToObj(i -> LAST.minusDays((long) i * apart));
    }

    @Test
    void agencies_and_regions_are_shown_with_bounded_labels() {
        var meters = new SimpleMeterRegistry();
        var silent =
                new SilentConfiguration(Clock.fixed(Instant.parse("2024-03-25T00:00:00Z"), ZoneOffset.UTC), meters);
        var listener = silent.reportsListener();
        listener.read(records(changes("US-CBP", "UNLOCODE:USLRD", days(10, 1))));
        listener.read(records(changes("MX-ANAM", "UNLOCODE:MXTIJ", days(10, 10))));
        listener.read(records(changes("CA-CBSA", "UNLOCODE:CAWND", days(2, 1))));

        silent.show();

        assertThat(meters.get("seizure.agency.silent")
                        .tag("agency", "US-CBP")
                        .gauge()
                        .value())
                .isOne();
        assertThat(meters.get("seizure.agency.silent")
                        .tag("agency", "MX-ANAM")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.find("seizure.agency.silent").tag("agency", "CA-CBSA").gauge())
                .isNull();
        assertThat(meters.get("seizure.ports.silent").gauges())
                .allSatisfy(gauge -> assertThat(gauge.getId().getTags()).hasSize(1));
        assertThat(meters.get("seizure.ports.silent").gauges().stream()
                        .mapToDouble(gauge -> gauge.value())
                        .sum())
                .isOne();
    }

    @Test
    void invented_agencies_do_not_make_endless_labels() {
        var reporters = new Reporters();
        for (int i = 0; i < Reporters.MOST_AGENCIES + 50; i++) {
            changes("US-A" + i, "UNLOCODE:USLRD", days(10, 1)).forEach(reporters::take);
        }

        assertThat(reporters.agencies(LAST)).hasSize(Reporters.MOST_AGENCIES);
    }

    private static List<TopicRecord<PortCode, SeizureChange>> records(List<SeizureChange> changes) {
        var source = new ConsumerRecord<>(Topic.CHANGED.name(), 0, 0, new byte[0], new byte[0]);
        return changes.stream()
                .map(change -> new TopicRecord<>(change.port(), change, source))
                .toList();
    }

    private static List<SeizureChange> changes(String agency, String port, Stream<LocalDate> days) {
        var like = Histories.anyHistory(new Random(5)).changes().getFirst();
        return days.map(day -> new SeizureChange(
                        like.seizureId(),
                        1,
                        1,
                        1,
                        1,
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        SampleCircumstances.by(
                                agency, port, like.circumstances().occurredAt(), 1),
                        like.contributions()))
                .toList();
    }
}
