package seizures.contract;

/** Where at the border: CBP's Office of Field Operations is AT_PORT, its Border Patrol BETWEEN_PORTS. */
public enum Crossing {
    AT_PORT,
    BETWEEN_PORTS,
    INTERIOR,
    AT_SEA,
    UNKNOWN
}
