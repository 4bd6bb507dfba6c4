package seizures.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory found in a seizure; merged onto the record's current version.
 *
 * @param resultId the laboratory's own name for it; the same one again is a duplicate
 * @param analysedOn the day of the analysis, {@code 2024-05-07}, where it is known
 */
public record LabResult(
        String resultId, String laboratory, @Nullable String analysedOn, List<Finding> findings) {

    /**
     * One substance looked for in one item: its evidence and, where measured, how much of it there is.
     *
     * @param item the item's place in the record, from 0
     * @param role what the substance is in the item, for one that the report did not name; ADULTERANT where absent
     */
    public record Finding(
            int item,
            SubstanceCode substance,
            Evidence evidence,
            @Nullable Role role,
            @Nullable Fraction purity,
            @Nullable Quantity activePerUnit,
            @Nullable Fraction uncertainty) {}
}
