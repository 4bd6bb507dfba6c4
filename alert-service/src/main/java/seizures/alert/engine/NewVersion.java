package seizures.alert.engine;

import java.util.List;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Point;
import seizures.contract.AlertVersion;

/**
 * A version of an alert that has no words for people yet.
 *
 * @param points what it rests on; none where it only moves on in its life
 */
record NewVersion(AlertVersion version, ChangeReason reason, List<Point> points) {}
