package seizures.local.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** People who ask one service: each of its questions in turn, again and again. */
final class Questions implements Callable<String> {
    private static final String FILE = "questions.txt";

    private final URI service;
    private final List<Question> questions;
    private final Client client;
    private int asked;

    /**
     * One line of the file.
     *
     * @param service that answers
     * @param caller whose token it carries, in capitals
     * @param accept the form of the answer
     */
    record Question(String service, String caller, String accept, String address) {
        static Question of(String line) {
            var words = line.split(" ", 4);
            return new Question(words[0], words[1], words[2], words[3]);
        }
    }

    Questions(URI service, List<Question> questions, Client client) {
        this.service = service;
        this.questions = List.copyOf(questions);
        this.client = client;
    }

    @Override
    public String call() throws IOException, InterruptedException {
        var question = questions.get(asked++ % questions.size());
        return client.send(
                "GET", service.resolve(question.address()), question.caller(), Map.of("Accept", question.accept()), "");
    }

    static Map<String, List<Question>> byService() {
        var file = Objects.requireNonNull(Questions.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Question::of)
                    .collect(Collectors.groupingBy(Question::service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
