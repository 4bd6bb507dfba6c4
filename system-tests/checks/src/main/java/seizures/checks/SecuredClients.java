package seizures.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Clients of the brokers, each with its own name and password.
 *
 * @param folder with {@code <name>.properties} of each
 */
record SecuredClients(Path folder) {
    Set<String> topics() throws Exception {
        try (var admin = Admin.create(settings("admin"))) {
            return admin.listTopics().names().get();
        }
    }

    void write(String client, String topic, Map<String, String> more) throws Exception {
        var settings = settings(client);
        settings.putAll(more);
        settings.put("max.block.ms", "20000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            if (more.containsKey("transactional.id")) {
                producer.initTransactions();
            }
            producer.send(new ProducerRecord<>(topic, "intruder", "intruder")).get();
        }
    }

    List<String> read(String client, String topic) throws IOException {
        try (var consumer = new KafkaConsumer<>(settings(client), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(5)).forEach(record -> values.add(record.value()));
            return values;
        }
    }

    void join(String client, String group, Set<String> topics) throws IOException {
        var settings = settings(client);
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(topics);
            consumer.poll(Duration.ofSeconds(5));
        }
    }

    interface AdminAct {
        void on(Admin admin) throws Exception;
    }

    void asAdmin(String client, AdminAct act) throws Exception {
        try (var admin = Admin.create(settings(client))) {
            act.on(admin);
        }
    }

    Map<String, Object> settings(String client) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(client + ".properties"))) {
            properties.load(reader);
        }
        var settings = new HashMap<String, Object>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
