package seizures.domain.dimension;

import java.util.List;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Circumstances;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;

/**
 * What a dimension reads of a seizure beside its goods.
 *
 * @param participants agencies that took part beside the one that reports
 * @param way the countries on the way of the goods, as far as the report names them
 * @param detection what found the goods, likewise
 */
public record DimensionSource(
        PortCode port,
        Agency agency,
        List<Agency> participants,
        Crossing crossing,
        Mode mode,
        RouteCountries way,
        List<Detection> detection) {
    /** Of a seizure. */
    public static DimensionSource of(Circumstances circumstances) {
        return new DimensionSource(
                circumstances.port(),
                circumstances.agency(),
                circumstances.participants(),
                circumstances.crossing(),
                circumstances.mode(),
                RouteCountries.of(circumstances.route()),
                circumstances.detection());
    }

    /** Of a cell of the counts. */
    public static DimensionSource of(Cell cell) {
        return new DimensionSource(
                cell.port(),
                cell.agency(),
                cell.participants(),
                cell.crossing(),
                cell.mode(),
                cell.way(),
                cell.detection());
    }

    /** The agency that reports and those that took part beside it. */
    public Team team() {
        return new Team(agency, participants);
    }
}
