package seizures.stats.cells;

import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.PortCode;

/** An agency where it has reported something. */
public record Reporter(Agency agency, PortCode port, Crossing crossing) {}
