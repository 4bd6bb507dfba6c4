package seizures.alert.engine;

import java.time.Instant;
import seizures.alert.series.Curve;
import seizures.contract.AlertVersion;

/**
 * An alert and what its rule looks at around it.
 *
 * @param asOf when the newest report in it was known
 */
public record AlertCurve(AlertVersion alert, Curve curve, Instant asOf) {}
