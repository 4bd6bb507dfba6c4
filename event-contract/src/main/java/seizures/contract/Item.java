package seizures.contract;

import java.util.List;

/** Goods of one form inside a seizure, with at least one substance. */
public record Item(Form form, Quantity quantity, QuantityMethod quantityMethod, List<Ingredient> substances) {}
