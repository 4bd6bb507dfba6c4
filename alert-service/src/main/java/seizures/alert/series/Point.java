package seizures.alert.series;

import java.math.BigDecimal;
import java.util.List;
import seizures.contract.Contribution;

/**
 * A fact as one rule sees it in one group.
 *
 * @param goods the part of its goods that the rule selects
 * @param amount of the goods in the rule's measure, never negative; what a fact with sign −1 takes out
 */
public record Point(Fact fact, List<Contribution> goods, BigDecimal amount) {
    /** What it adds to a sum: the amount with the fact's sign. */
    public BigDecimal signed() {
        return fact.sign() > 0 ? amount : amount.negate();
    }
}
