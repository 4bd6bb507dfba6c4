package seizures.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void what_does_not_fit_into_a_second_is_told_with_the_next_that_does() {
        var budget = new Budget(2);

        assertThat(budget.take(10)).isEqualTo(1);
        assertThat(budget.take(10)).isEqualTo(1);
        assertThat(budget.take(10)).isZero();
        assertThat(budget.take(10)).isZero();
        assertThat(budget.take(11)).isEqualTo(3);
        assertThat(budget.take(11)).isEqualTo(1);
    }
}
