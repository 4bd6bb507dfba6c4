package seizures.domain.dimension;

import java.util.List;
import seizures.contract.Agency;

/** The agency that reports and those that took part beside it. */
public record Team(Agency agency, List<Agency> participants) {}
