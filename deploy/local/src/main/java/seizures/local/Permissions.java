package seizures.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import seizures.contract.Topic;

/**
 * The program {@code deploy/kafka/permit}: creates the topics that are not there yet, and permits each service what
 * {@code acls.txt} says. Again, it changes nothing.
 */
final class Permissions {
    private static final List<String> SERVICES = List.of("seizure-service", "stats-service", "alert-service");

    private Permissions() {}

    /** Arguments: properties of a client that owns the cluster, the file of permissions, copies of each topic. */
    public static void main(String[] arguments) throws Exception {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(reader);
        }
        var bindings = read(Path.of(arguments[1]));
        try (var admin = Admin.create(settings)) {
            var there = admin.listTopics().names().get();
            var missing = topics(Short.parseShort(arguments[2])).stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            admin.createAcls(bindings).all().get();
            System.out.println(missing.size() + " topics made, " + bindings.size() + " permissions given");
        }
    }

    private static List<NewTopic> topics(short copies) {
        var shared =
                Topic.ALL.stream().map(topic -> topic(topic.name(), topic.partitions(), topic.retention(), copies));
        var parked = SERVICES.stream()
                .map(service -> topic(Topic.deadLettersOf(service), 1, Topic.Retention.THIRTY_DAYS, copies));
        return Stream.concat(shared, parked).toList();
    }

    private static NewTopic topic(String name, int partitions, Topic.Retention retention, short copies) {
        Map<String, String> configuration = new HashMap<>(retention.configuration());
        configuration.put("min.insync.replicas", Integer.toString(Math.max(1, copies - 1)));
        return new NewTopic(name, partitions, copies).configs(configuration);
    }

    static List<AclBinding> read(Path file) throws IOException {
        var bindings = new ArrayList<AclBinding>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                bindings.addAll(bindings(line.strip().split("\\s+")));
            }
        }
        return List.copyOf(bindings);
    }

    private static List<AclBinding> bindings(String[] words) {
        if (words.length < 4) {
            throw new IllegalArgumentException("no permission: " + String.join(" ", words));
        }
        var resource = resource(words[1], words[2]);
        return Arrays.stream(words)
                .skip(3)
                .map(operation -> AclOperation.valueOf(operation.toUpperCase(Locale.ROOT)))
                .map(operation -> new AclBinding(
                        resource, new AccessControlEntry("User:" + words[0], "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }

    private static ResourcePattern resource(String type, String name) {
        var of = switch (type) {
            case "topic" -> ResourceType.TOPIC;
            case "group" -> ResourceType.GROUP;
            case "transactional" -> ResourceType.TRANSACTIONAL_ID;
            case "cluster" -> ResourceType.CLUSTER;
            default -> throw new IllegalArgumentException("no resource: " + type);
        };
        return name.endsWith("*")
                ? new ResourcePattern(of, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                : new ResourcePattern(of, name, PatternType.LITERAL);
    }
}
