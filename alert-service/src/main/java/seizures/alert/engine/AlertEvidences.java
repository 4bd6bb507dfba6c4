package seizures.alert.engine;

import java.util.List;
import seizures.alert.rule.Rule;
import seizures.alert.series.Episode;
import seizures.alert.series.Point;
import seizures.alert.series.SumReduction;
import seizures.alert.series.Sums;
import seizures.contract.AlertVersion;
import seizures.contract.AlertVersion.AlertEvidence;

/** What versions of alerts rest on. */
final class AlertEvidences {
    private AlertEvidences() {}

    static AlertEvidence of(Rule rule, Episode episode) {
        var carriers = episode.carriers();
        return new AlertEvidence(
                carriers.seizures(),
                carriers.shares(),
                carriers.count(),
                episode.probability(),
                episode.reference(),
                episode.grounds(),
                episode.subject(),
                carriers.alsoReportedAs(episode.points()),
                reducedSums(rule, episode.points()));
    }

    /** Seizures that are named without a share make up nothing, so none of them is missing. */
    static AlertEvidence left(Rule rule, AlertEvidence before, List<Point> left) {
        if (before.shares().isEmpty()) {
            return before;
        }
        var carriers = Sums.largestFirst(left);
        return new AlertEvidence(
                carriers.seizures(),
                carriers.shares(),
                carriers.count(),
                before.probability(),
                before.reference(),
                before.grounds(),
                before.subject(),
                carriers.alsoReportedAs(left),
                reducedSums(rule, left));
    }

    private static List<AlertVersion.ReducedSum> reducedSums(Rule rule, List<Point> points) {
        return SumReduction.of(points).stream()
                .map(reduction -> new AlertVersion.ReducedSum(
                        reduction.sum().seizureId(),
                        rule.measure().shown(reduction.reported()),
                        rule.measure().shown(reduction.leftOut())))
                .toList();
    }
}
