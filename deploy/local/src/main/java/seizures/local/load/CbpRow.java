package seizures.local.load;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.QuantityMethod;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;

/**
 * One row of CBP's drug seizure files: what one component seized of one drug in one area and month.
 *
 * @param area field office or sector as a code of {@code CBP_AREA}
 * @param land whether the row is of CBP's land filter
 * @param events seizures in that month, from 1
 * @param pounds avoirdupois, gross; a decimal without exponent; 0 with events is valid
 */
record CbpRow(YearMonth month, Crossing crossing, String area, boolean land, String drug, long events, String pounds) {

    /** CBP does not say when it published a month: by our convention on the 15th of the month after, at noon. */
    static Instant published(YearMonth month) {
        return month.plusMonths(1).atDay(15).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /**
     * The report of this row; the same row gives the same id, so that a file can be loaded again. CBP's files are its
     * final figures, hence CONFIRMED. They do not say which way the goods went.
     */
    Report report(Agency agency, Instant recordedAt) {
        var substance = substance();
        var name = substance.code().replace(SubstanceCode.OTHER, "").replace(' ', '-');
        return new Report(
                new SeizureId(String.join(
                        "-",
                        agency.code(),
                        "H",
                        month.toString(),
                        crossing.name(),
                        area,
                        land ? "LAND" : "OTHER",
                        name)),
                agency,
                month.toString(),
                recordedAt,
                new PortCode(PortScheme.CBP_AREA, area),
                crossing,
                null,
                null,
                null,
                events,
                Report.only(
                        substance,
                        Evidence.CONFIRMED,
                        Form.UNKNOWN,
                        new Report.Amount(pounds, "[lb_av]"),
                        QuantityMethod.WEIGHED));
    }

    /** By the registry; {@code Other Drugs**} is {@code other:other drugs}. */
    private SubstanceCode substance() {
        var name = drug.replace("*", "").strip();
        return Substances.findByName(name)
                .map(Substances.Substance::code)
                .orElseGet(() -> SubstanceCode.other(name.toLowerCase(Locale.ROOT)));
    }
}
