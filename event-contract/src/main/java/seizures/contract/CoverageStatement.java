package seizures.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * What an agency says about its reports of a period: that they are all there, or that there is nothing to report.
 *
 * @param statementId what the agency calls it
 * @param ports that it is about; empty: all of the agency's
 * @param from first day, in the ports' calendar
 * @param to last day, not before the first
 */
public record CoverageStatement(
        StatementId statementId,
        Agency agency,
        List<PortCode> ports,
        LocalDate from,
        LocalDate to,
        CoverageClaim claim) {
    public CoverageStatement {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("must not end before it begins");
        }
    }

    /** Whether it names no port and so speaks for every port of its agency. */
    public boolean coversAllPorts() {
        return ports.isEmpty();
    }

    /** Whether it speaks for a port, by name or with all others. */
    public boolean covers(PortCode port) {
        return coversAllPorts() || ports.contains(port);
    }
}
