package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An amount of one item that is in the contributions of several goods: of a kilogram of heroin and fentanyl without shares each
 * has all. A sum over several of these goods takes it out once for each after the first. Whole numbers as in a
 * {@link Contribution}, below zero where another shared amount takes out too much; 0 where it does not apply (and then not written).
 *
 * @param goods in order and distinct, at least two
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record SharedAmount(List<Goods> goods, long micrograms, long pills, long microlitres, long units, int items) {
    /** How often a sum over so many of the goods has it too often. */
    public static long surplus(long selected) {
        return Math.max(0, selected - 1);
    }
}
