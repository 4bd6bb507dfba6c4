package seizures.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which topics each client of the brokers may read and write, as {@code deploy/kafka/acls.txt} says. That this is what the
 * services need, no less and no more, is held by {@code PermissionsTest}.
 */
record GrantedTopics(List<Grant> grants) {
    private static final String PREFIX = "*";

    /** @param name of a topic; with {@code *} at its end, whatever begins so */
    private record Grant(String client, String name, Set<String> operations) {
        boolean permits(String who, String topic, String operation) {
            return client.equals(who) && operations.contains(operation) && fits(topic);
        }

        private boolean fits(String topic) {
            return isPrefix() ? topic.startsWith(name.substring(0, name.length() - 1)) : topic.equals(name);
        }

        boolean isPrefix() {
            return name.endsWith(PREFIX);
        }
    }

    static GrantedTopics read(Path acls) throws IOException {
        try (var lines = Files.lines(acls)) {
            return new GrantedTopics(lines.filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .filter(words -> words.size() > 3 && words.get(1).equals("topic"))
                    .map(words -> new Grant(words.get(0), words.get(2), Set.copyOf(words.subList(3, words.size()))))
                    .toList());
        }
    }

    Set<String> clients() {
        return grants.stream().map(Grant::client).collect(Collectors.toSet());
    }

    boolean mayRead(String client, String topic) {
        return grants.stream().anyMatch(grant -> grant.permits(client, topic, "read"));
    }

    boolean mayWrite(String client, String topic) {
        return grants.stream().anyMatch(grant -> grant.permits(client, topic, "write"));
    }

    /** Of the contract's topics, those that a client may read. */
    Set<String> read(String client) {
        return named(client, "read").collect(Collectors.toSet());
    }

    /** The first of the contract's topics that a client may write. */
    String written(String client) {
        return named(client, "write").findFirst().orElseThrow();
    }

    private Stream<String> named(String client, String operation) {
        return grants.stream()
                .filter(grant -> !grant.isPrefix() && grant.permits(client, grant.name(), operation))
                .map(Grant::name);
    }
}
