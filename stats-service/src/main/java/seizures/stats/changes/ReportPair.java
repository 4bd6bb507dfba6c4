package seizures.stats.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import seizures.contract.Happened;
import seizures.contract.PortCode;

/**
 * Two reports that may be of one seizure.
 *
 * @param sharedSubstances in both
 * @param reasons what speaks for it
 */
record ReportPair(Report a, Report b, List<String> sharedSubstances, List<Reason> reasons) {
    enum Reason {
        SAME_PORT,
        SAME_AREA,
        NEAR_AMOUNT,
        /** One says that the other's agency took part. */
        NAMES_OTHER
    }

    /** @param substances with what there is of each */
    record Report(
            String seizureId,
            String agency,
            PortCode port,
            Happened occurredOn,
            Map<String, StandingReport.Amount> substances) {
        static Report of(StandingReport report) {
            var change = report.change();
            return new Report(
                    change.seizureId(),
                    report.agency(),
                    change.place().port(),
                    change.occurredOn(),
                    report.substances());
        }
    }

    /** Of two at one place on one day; empty where too little speaks for it. */
    static Optional<ReportPair> of(StandingReport a, StandingReport b) {
        var shared = a.sharedWith(b);
        boolean names = a.names(b) || b.names(a);
        boolean near = a.isNear(b);
        if (a.agency().equals(b.agency()) || shared.isEmpty() || !(names || near)) {
            return Optional.empty();
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(a.isAtPortOf(b) ? Reason.SAME_PORT : Reason.SAME_AREA);
        if (near) {
            reasons.add(Reason.NEAR_AMOUNT);
        }
        if (names) {
            reasons.add(Reason.NAMES_OTHER);
        }
        return Optional.of(new ReportPair(Report.of(a), Report.of(b), List.copyOf(shared), reasons));
    }
}
