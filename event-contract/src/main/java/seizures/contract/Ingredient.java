package seizures.contract;

import org.jspecify.annotations.Nullable;

/**
 * One substance in an item.
 *
 * @param share this substance's part of the item's mass, gross; where absent, a PRIMARY substance has all of it
 * @param purity mass of the pure substance in the item's mass, as a laboratory found it
 * @param activePerUnit mass of the pure substance in one tablet, capsule or other piece
 * @param uncertainty standard uncertainty of the purity (a fraction), or of activePerUnit relative to its value
 */
public record Ingredient(
        SubstanceCode substance,
        Role role,
        Evidence evidence,
        @Nullable Fraction share,
        @Nullable Fraction purity,
        @Nullable Quantity activePerUnit,
        @Nullable Fraction uncertainty,
        @Nullable String laboratory) {}
