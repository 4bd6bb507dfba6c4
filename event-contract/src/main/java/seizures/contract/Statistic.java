package seizures.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * One number of a {@link Tally}: its name on the wire, its unit, and what an item adds to it. This order is the order
 * everywhere: on the wire, in the state store, in memory. A new one goes to the end.
 */
public enum Statistic {
    /** Seizures with these goods; where several kinds are summed, see {@link Cell}. */
    SEIZURES("seizures", "1", _ -> 0),
    /** Items with the substance: an item of two substances is in two cells. */
    ITEMS("items", "1", _ -> 1),
    /** Gross mass. */
    MICROGRAMS("micrograms", "µg", Contribution::micrograms),
    /** Σ of the squares of the gross mass of each item. */
    MASS_SQUARES("massSquares", "µg²", MICROGRAMS),
    /** The part of the gross mass whose purity a laboratory measured. */
    ASSAYED_MICROGRAMS("assayedMicrograms", "µg", Contribution::assayedMicrograms),
    /** Σ of the squares of the assayed mass of each item. */
    ASSAYED_MASS_SQUARES("assayedMassSquares", "µg²", ASSAYED_MICROGRAMS),
    /** Pure substance in the assayed mass. */
    PURE_MICROGRAMS("pureMicrograms", "µg", Contribution::pureMicrograms),
    /** Tablets, capsules and other pieces of known content. */
    PILLS("pills", "1", Contribution::pills),
    /** Σ of the squares of the pills of each item. */
    PILL_SQUARES("pillSquares", "1", PILLS),
    /** Pills whose content a laboratory measured. */
    ASSAYED_PILLS("assayedPills", "1", Contribution::assayedPills),
    /** Σ of the squares of the assayed pills of each item. */
    ASSAYED_PILL_SQUARES("assayedPillSquares", "1", ASSAYED_PILLS),
    /** Pure substance in the assayed pills. */
    PILL_PURE_MICROGRAMS("pillPureMicrograms", "µg", Contribution::pillPureMicrograms),
    /** Volume of liquids. */
    MICROLITRES("microlitres", "µL", Contribution::microlitres),
    /** Pieces that are not doses: presses, dies, blotters. */
    UNITS("units", "1", Contribution::units),
    /** Items of which neither mass nor pills are known. */
    UNCONVERTED("unconverted", "1", Contribution::unconverted);

    private static final Map<String, Statistic> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(each -> each.label, Function.identity()));

    private final String label;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // A method reference without state.
    private final ToLongFunction<Contribution> amount;

    private final boolean squared;

    Statistic(String label, String unit, ToLongFunction<Contribution> amount) {
        this.label = label;
        this.unit = unit;
        this.amount = amount;
        this.squared = false;
    }

    /** Σ of the squares of another. */
    Statistic(String label, String unit, Statistic root) {
        this.label = label;
        this.unit = unit;
        this.amount = root.amount;
        this.squared = true;
    }

    /** Its name on the wire. */
    public String label() {
        return label;
    }

    /** In UCUM, {@code 1} for a count. */
    public String unit() {
        return unit;
    }

    /** Its place in a row of all, from 0. */
    @SuppressWarnings("EnumOrdinal") // The order is what this enum is for.
    public int column() {
        return ordinal();
    }

    /** What an item adds, before it is squared where this is {@link #isSquared}. */
    long amount(Contribution item) {
        return amount.applyAsLong(item);
    }

    boolean isSquared() {
        return squared;
    }

    static Map<String, Statistic> byName() {
        return BY_NAME;
    }
}
