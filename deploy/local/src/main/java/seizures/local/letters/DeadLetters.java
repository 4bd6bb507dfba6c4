package seizures.local.letters;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The program {@code bin/dead-letters}. */
final class DeadLetters {
    static final String USAGE = """
            usage: bin/dead-letters list | show PLACE… | resend PLACE… | resend --all  [--bootstrap HOST:PORT] [--config FILE]

            What services parked because they could not read or process it. PLACE is as list prints it, such as
            seizure-service.dlq/0/7. Sent again is each record at most once, however often it is asked for.

              --bootstrap HOST:PORT   the brokers; else 127.0.0.1 and SEIZURES_KAFKA_PORT (9092)
              --config FILE           properties of a Kafka client: security, for one

            Exit code 0: done; 1: a letter stays where it is, or is not there; 2: it was not understood.
            """;

    private final Letters letters;
    private final PrintStream out;

    DeadLetters(Letters letters, PrintStream out) {
        this.letters = letters;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            var words = new ArrayDeque<>(List.of(arguments));
            var settings = settings(words, System.getenv());
            System.exit(new DeadLetters(new Letters(settings), System.out).run(List.copyOf(words)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    /** Takes the options out of the words. */
    static Map<String, Object> settings(ArrayDeque<String> words, Map<String, String> environment) throws IOException {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", "127.0.0.1:" + environment.getOrDefault("SEIZURES_KAFKA_PORT", "9092"));
        String bootstrap = null;
        var rest = new ArrayList<String>();
        while (!words.isEmpty()) {
            var word = words.remove();
            switch (word) {
                case "--bootstrap" -> bootstrap = value(word, words.poll());
                case "--config" -> settings.putAll(file(Path.of(value(word, words.poll()))));
                default -> rest.add(word);
            }
        }
        if (bootstrap != null) {
            settings.put("bootstrap.servers", bootstrap);
        }
        words.addAll(rest);
        return settings;
    }

    private static String value(String option, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return value;
    }

    private static Map<String, String> file(Path path) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    int run(List<String> words) {
        var command = words.isEmpty() ? "" : words.getFirst();
        var places = words.stream().skip(1).toList();
        return switch (command) {
            case "list" -> list();
            case "show" -> show(places(places));
            case "resend" ->
                places.equals(List.of("--all"))
                        ? resend(letters.all().stream().map(Letter::place).collect(Collectors.toSet()))
                        : resend(places(places));
            default -> throw new IllegalArgumentException("what is to be done?");
        };
    }

    private static Set<Place> places(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("which of them?");
        }
        return words.stream().map(Place::parse).collect(Collectors.toSet());
    }

    private int list() {
        var all = letters.all();
        var sent = letters.sent();
        for (var letter : all) {
            out.printf(
                    "%s  from %s  %s  %s%s%n",
                    letter.place(),
                    letter.origin().map(Place::toString).orElse("?"),
                    letter.parkedAt(),
                    letter.reason(),
                    letter.origin().filter(sent::contains).isPresent() ? "  (sent again)" : "");
        }
        out.println(all.size() + " dead letters");
        return 0;
    }

    private int show(Set<Place> places) {
        var all = letters.all();
        var sent = letters.sent();
        var found =
                all.stream().filter(letter -> places.contains(letter.place())).toList();
        for (var letter : found) {
            out.println("place      " + letter.place());
            out.println("read from  " + letter.origin().map(Place::toString).orElse("?"));
            out.println("by         " + letter.service() + ", parked " + letter.parkedAt());
            out.println("because    " + letter.reason());
            out.println("            "
                    + letter.header(Letter.REASON + "stacktrace")
                            .lines()
                            .skip(1)
                            .limit(3)
                            .map(String::strip)
                            .collect(Collectors.joining(" ")));
            for (var header : letter.headers()) {
                if (!header.key().startsWith(Letter.REASON)) {
                    out.println("header     " + header.key() + ": " + letter.header(header.key()));
                }
            }
            out.println("key        " + letter.keyText());
            out.println("value      " + letter.valueText());
            out.println("resend     " + say(Sending.of(letter, all, sent)));
        }
        return found.size() == places.size() ? 0 : 1;
    }

    private int resend(Set<Place> places) {
        var outcomes = letters.resend(places);
        outcomes.forEach(outcome -> out.println(
                switch (outcome) {
                    case Sending.Again again ->
                        again.letter().place() + "  sent again to "
                                + again.origin().topic();
                    case Sending.Before before -> before.letter().place() + "  was sent again before";
                    case Sending.Not not -> not.letter().place() + "  not sent: " + not.because();
                }));
        boolean stays = outcomes.stream().anyMatch(Sending.Not.class::isInstance);
        return stays || outcomes.size() < places.size() ? 1 : 0;
    }

    private static String say(Sending sending) {
        return switch (sending) {
            case Sending.Again again -> "possible, to " + again.origin().topic();
            case Sending.Before _ -> "done before";
            case Sending.Not not -> "not possible: " + not.because();
        };
    }
}
