package seizures.stats.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heapPercent of the largest heap, for all answers at work together
 * @param callerPercent of that, for the answers to one caller together, and for one answer
 */
@ConfigurationProperties("seizures.answers")
record BudgetSettings(
        @DefaultValue("40") int heapPercent,
        @DefaultValue("75") int callerPercent) {
    BudgetSettings {
        check("heap-percent", heapPercent, 90);
        check("caller-percent", callerPercent, 100);
    }

    private static void check(String name, int percent, int most) {
        if (percent < 1 || percent > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ": " + percent);
        }
    }

    /** @param heap the largest that it may become, in bytes */
    AnswerBudget budget(long heap) {
        long inAll = heap / 100 * heapPercent;
        return new AnswerBudget(inAll, inAll / 100 * callerPercent);
    }
}
