package seizures.intake.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import seizures.domain.registry.Registers;

/**
 * The last thousand answers to a question that takes milliseconds, since a bulk asks the same again and again. Those of
 * other registers are forgotten.
 */
final class RecentAnswers<T> {
    private static final int MOST = 1000;

    private final Function<T, String> question;
    private final Map<T, String> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<T, String> eldest) {
            return size() > MOST;
        }
    };

    private Registers registers = Registers.BASE;

    RecentAnswers(Function<T, String> question) {
        this.question = question;
    }

    String of(T subject) {
        synchronized (answers) {
            if (!registers.equals(Registers.inForce())) {
                registers = Registers.inForce();
                answers.clear();
            }
            var known = answers.get(subject);
            if (known != null) {
                return known;
            }
        }
        var answer = question.apply(subject);
        synchronized (answers) {
            answers.put(subject, answer);
        }
        return answer;
    }
}
