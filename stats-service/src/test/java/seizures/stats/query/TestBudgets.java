package seizures.stats.query;

import jakarta.servlet.Filter;

/** Budgets for tests of other features. */
public final class TestBudgets {
    private TestBudgets() {}

    /** @param perCaller bytes */
    public static AnswerBudget of(long inAll, long perCaller) {
        return new AnswerBudget(inAll, perCaller);
    }

    /** What gives each request its allowance. */
    public static Filter filter(AnswerBudget budget) {
        return new BudgetConfiguration().allowances(budget).getFilter();
    }

    /** As a service has it in the heap of this process, without settings of its own. */
    public static AnswerBudget ofThisHeap() {
        return new BudgetSettings(40, 75).budget(Runtime.getRuntime().maxMemory());
    }
}
