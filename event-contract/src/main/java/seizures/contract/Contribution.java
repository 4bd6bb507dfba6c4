package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What one substance of one item adds to the counts: whole numbers, 0 where it does not apply (and then not written).
 *
 * @param micrograms gross mass
 * @param assayedMicrograms the part of the gross mass whose purity a laboratory measured
 * @param pureMicrograms pure substance in the assayed mass
 * @param pills tablets, capsules and other pieces of known content
 * @param assayedPills pills whose content a laboratory measured
 * @param pillPureMicrograms pure substance in the assayed pills
 * @param microlitres volume of a liquid
 * @param units pieces that are not doses: presses, dies, blotters, unnamed units
 * @param unconverted 1 for an item of which neither mass nor pills are known, so that no method can read it
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Contribution(
        SubstanceCode substance,
        Form form,
        Evidence evidence,
        long micrograms,
        long assayedMicrograms,
        long pureMicrograms,
        long pills,
        long assayedPills,
        long pillPureMicrograms,
        long microlitres,
        long units,
        int unconverted) {
    /** What it is of. */
    public Goods goods() {
        return new Goods(substance, form, evidence);
    }

    /** The same amounts of what the substance is called elsewhere. */
    public Contribution withSubstance(SubstanceCode name) {
        return new Contribution(
                name,
                form,
                evidence,
                micrograms,
                assayedMicrograms,
                pureMicrograms,
                pills,
                assayedPills,
                pillPureMicrograms,
                microlitres,
                units,
                unconverted);
    }
}
