package seizures.domain.doses;

import seizures.contract.Form;
import seizures.contract.SubstanceCode;

/**
 * Goods that a dose method reads alike.
 *
 * @param substance as the registry names it today
 * @param year the calendar year in which they were seized
 */
public record Lot(SubstanceCode substance, Form form, int year) {}
