package seizures.domain.overlap;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Areas;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/** One agency's month of one substance in one area, by the registers in force. */
public record AreaMonth(YearMonth month, Where where, SubstanceCode substance) implements Comparable<AreaMonth> {
    private static final Comparator<AreaMonth> ORDER = Comparator.comparing(AreaMonth::month)
            .thenComparing(AreaMonth::where)
            .thenComparing(AreaMonth::substance);

    /**
     * One agency in one area.
     *
     * @param area its code in the register of areas
     */
    public record Where(String area, Agency agency, Crossing crossing) implements Comparable<Where> {
        private static final Comparator<Where> ORDER =
                Comparator.comparing(Where::area).thenComparing(Where::agency).thenComparing(Where::crossing);

        /** Empty where a port is in no area. */
        public static Optional<Where> of(Agency agency, PortCode port, Crossing crossing) {
            var area = Ports.areaOf(port);
            return area.equals(Ports.NO_AREA) ? Optional.empty() : Optional.of(new Where(area, agency, crossing));
        }

        @Override
        public int compareTo(Where other) {
            return ORDER.compare(this, other);
        }
    }

    /** With the substance as the register names it today, so that all its names are one. */
    public static AreaMonth of(YearMonth month, Where where, SubstanceCode substance) {
        return new AreaMonth(month, where, Substances.today(substance));
    }

    /** Whether a port code stands for an area as a whole. */
    public static boolean isArea(PortCode port) {
        return Areas.reportedAs(port).isPresent();
    }

    /** Whether what was reported there and then is the sum of a month. */
    public static boolean isSum(PortCode port, Happened occurredOn) {
        return occurredOn.isMonth() && isArea(port);
    }

    @Override
    public int compareTo(AreaMonth other) {
        return ORDER.compare(this, other);
    }
}
