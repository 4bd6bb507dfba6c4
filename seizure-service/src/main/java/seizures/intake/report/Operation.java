package seizures.intake.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import seizures.contract.Topic;

/** What a line of a bulk may do. */
enum Operation {
    REPORT("report", "Reported"),
    CORRECT("correct", "Corrected"),
    RESTATE("restate", "Restated"),
    RETRACT("retract", "Retracted"),
    LAB_RESULT("lab-result", "Analysed");

    private final String word;
    private final String event;

    Operation(String word, String event) {
        this.word = word;
        this.event = event;
    }

    /** The type of a CloudEvent that says it. */
    String type() {
        return Topic.REPORTED.name() + "." + event;
    }

    static Optional<Operation> of(String word) {
        return Stream.of(values())
                .filter(operation -> operation.word.equals(word))
                .findFirst();
    }

    /** As a line may name them, a statement of coverage among them. */
    static List<String> words() {
        return Stream.concat(Stream.of(values()).map(operation -> operation.word), Stream.of(SubmissionParser.COVERAGE))
                .toList();
    }
}
