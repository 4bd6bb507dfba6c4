package seizures.contract;

/** How the quantity came about. */
public enum QuantityMethod {
    WEIGHED,
    COUNTED,
    ESTIMATED,
    UNKNOWN
}
