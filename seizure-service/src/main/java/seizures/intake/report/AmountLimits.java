package seizures.intake.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Item;
import seizures.contract.Quantity;

/**
 * The most that an item and a report may hold. Real goods do not come near: the largest seizures known are 237 t
 * (hashish, Kandahar, 2008) and 84 million tablets (Salerno, 2020). More is a wrong unit, or somebody who wants to spoil
 * the totals.
 */
enum AmountLimits {
    MASS(Quantity::micrograms, 500_000_000_000_000L, "500 t", "1,000 t"),
    VOLUME(Quantity::microlitres, 1_000_000_000_000L, "1,000,000 L", "2,000,000 L"),
    PIECES(Quantity::count, 1_000_000_000L, "1,000,000,000 pieces", "2,000,000,000 pieces");

    @SuppressWarnings("ImmutableEnumChecker") // A method reference without state.
    private final Function<Quantity, @Nullable Long> amount;

    private final long mostOfItem;
    private final String wordsOfItem;
    private final String wordsOfReport;

    AmountLimits(Function<Quantity, @Nullable Long> amount, long mostOfItem, String wordsOfItem, String wordsOfReport) {
        this.amount = amount;
        this.mostOfItem = mostOfItem;
        this.wordsOfItem = wordsOfItem;
        this.wordsOfReport = wordsOfReport;
    }

    /** Why it is too much for one item, if it is. */
    static Optional<String> refusal(Quantity quantity) {
        return Stream.of(values())
                .filter(limit -> limit.of(quantity) > limit.mostOfItem)
                .map(limit -> "must be at most " + limit.wordsOfItem + " in one item; check the unit")
                .findFirst();
    }

    /** Why they are too much for one report, if they are: twice what an item may hold. */
    static Optional<String> refusal(List<Item> items) {
        return Stream.of(values())
                .filter(limit -> items.stream()
                                .mapToLong(item -> limit.of(item.quantity()))
                                .sum()
                        > 2 * limit.mostOfItem)
                .map(limit -> "must be at most " + limit.wordsOfReport + " in one report; check the units")
                .findFirst();
    }

    private long of(Quantity quantity) {
        var known = amount.apply(quantity);
        return known == null ? 0 : known;
    }
}
