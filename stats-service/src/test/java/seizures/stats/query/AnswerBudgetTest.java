package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import seizures.stats.cells.AnswerMemory;

class AnswerBudgetTest {
    private static final long MEGABYTE = 1 << 20;

    private final AnswerBudget budget = new AnswerBudget(10 * MEGABYTE, 6 * MEGABYTE);

    private static void assertOver(OverBudget.Limit limit, ThrowingCallable taking) {
        assertThatThrownBy(taking)
                .isInstanceOfSatisfying(
                        OverBudget.class, over -> assertThat(over.limit()).isEqualTo(limit));
    }

    @Test
    void an_answer_may_take_as_much_as_its_caller_and_no_more() {
        try (var allowance = budget.open("agency a")) {
            allowance.take(6 * MEGABYTE);

            assertOver(OverBudget.Limit.ANSWER, () -> allowance.take(1));
        }
    }

    @Test
    void the_answers_to_one_caller_share_what_they_may_take() {
        try (var first = budget.open("agency a");
                var second = budget.open("agency a")) {
            first.take(5 * MEGABYTE);

            assertOver(OverBudget.Limit.CALLER, () -> second.take(4 * MEGABYTE));
        }
    }

    @Test
    void all_answers_share_the_whole_and_what_is_refused_is_not_taken() {
        try (var first = budget.open("agency a");
                var second = budget.open("agency b")) {
            first.take(5 * MEGABYTE + Allowance.FREE);

            assertOver(OverBudget.Limit.ALL, () -> second.take(6 * MEGABYTE));
            second.take(5 * MEGABYTE + Allowance.FREE);
            assertThat(budget.taken()).isEqualTo(10 * MEGABYTE);
        }
        assertThat(budget.taken()).isZero();
    }

    @Test
    void a_small_answer_fits_whatever_others_have_taken() {
        try (var first = budget.open("agency a");
                var second = budget.open("agency b");
                var small = budget.open("agency a")) {
            first.take(6 * MEGABYTE);
            second.take(4 * MEGABYTE);

            small.take(Allowance.FREE);
        }
    }

    @Test
    void a_long_answer_is_told_so_once() {
        var times = new AtomicInteger();
        try (var allowance = budget.open("agency a", times::incrementAndGet)) {
            allowance.take(Allowance.LONG - 1);
            assertThat(times).hasValue(0);

            allowance.take(1);
            allowance.take(1);
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void work_spends_from_the_allowance_that_it_is_done_under() {
        AnswerMemory.spend(100 * MEGABYTE);
        try (var allowance = budget.open("agency a")) {
            assertOver(
                    OverBudget.Limit.ANSWER,
                    () -> allowance.during(() -> {
                        AnswerMemory.spend(7 * MEGABYTE);
                        return true;
                    }));
        }
    }
}
