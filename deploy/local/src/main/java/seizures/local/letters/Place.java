package seizures.local.letters;

import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record's place, written {@code topic/partition/offset}. */
record Place(String topic, int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]+)/([0-9]{1,6})/([0-9]{1,18})");

    static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    static Place parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "must be the position of a record, such as seizure-service.dlq/0/7: " + text);
        }
        return new Place(form.group(1), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3)));
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
