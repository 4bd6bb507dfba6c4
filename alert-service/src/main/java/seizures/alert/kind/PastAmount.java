package seizures.alert.kind;

import java.math.BigDecimal;

/**
 * What a kind with a fixed value would have compared with it in the past.
 *
 * @param amount exact, as {@link seizures.alert.measure.Measure#amount}
 * @param weight how much of the past it is: a period, a seizure or a second
 */
public record PastAmount(BigDecimal amount, long weight) {}
