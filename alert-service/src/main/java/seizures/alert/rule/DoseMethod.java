package seizures.alert.rule;

import java.math.BigDecimal;
import java.util.Optional;
import seizures.contract.Contribution;
import seizures.contract.SubstanceCode;

/**
 * How goods are read as potentially lethal doses: of fentanyl alone, 2 mg each. Exact; nothing is rounded here.
 * The laboratory averages are those of {@link LaboratoryYears}.
 */
enum DoseMethod {
    /** Gross mass over 2 mg, as in the claims of 2018. */
    GROSS("gross-2mg@1") {
        @Override
        BigDecimal pure(Contribution goods, int year) {
            return BigDecimal.valueOf(goods.micrograms());
        }
    },
    /** A fifth of the gross mass over 2 mg: inferred from the claims of 2024, not official. */
    FIFTH("cbp-20pct@1") {
        @Override
        BigDecimal pure(Contribution goods, int year) {
            return BigDecimal.valueOf(goods.micrograms()).multiply(new BigDecimal("0.2"));
        }
    },
    /** Pure mass over 2 mg; where nothing was assayed, with the laboratories' average of the year. */
    ASSAY("assay-2mg@1") {
        @Override
        BigDecimal pure(Contribution goods, int year) {
            var pills = LaboratoryYears.MICROGRAMS_PER_PILL
                    .near(year)
                    .multiply(BigDecimal.valueOf(goods.pills() - goods.assayedPills()));
            return powder(goods, year).add(pills).add(BigDecimal.valueOf(goods.pillPureMicrograms()));
        }
    },
    /** Pills times the share of them that held at least 2 mg that year, and powder as {@link #ASSAY}. */
    PILL_SHARE("pill-share@1") {
        @Override
        BigDecimal pure(Contribution goods, int year) {
            var pills = LaboratoryYears.LETHAL_SHARE_OF_PILLS
                    .near(year)
                    .multiply(BigDecimal.valueOf(goods.pills()))
                    .multiply(LETHAL_MICROGRAMS);
            return powder(goods, year).add(pills);
        }
    };

    private static final SubstanceCode FENTANYL = new SubstanceCode("fentanyl");
    private static final BigDecimal LETHAL_MICROGRAMS = BigDecimal.valueOf(2_000);
    private static final BigDecimal DOSES_PER_MICROGRAM = new BigDecimal("0.0005");

    private final String id;

    DoseMethod(String id) {
        this.id = id;
    }

    static Optional<DoseMethod> of(String id) {
        for (var method : values()) {
            if (method.id.equals(id)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    String id() {
        return id;
    }

    /** @param year in which the goods were seized */
    BigDecimal doses(Contribution goods, int year) {
        return goods.substance().equals(FENTANYL) ? pure(goods, year).multiply(DOSES_PER_MICROGRAM) : BigDecimal.ZERO;
    }

    /** Micrograms that the method takes for pure. */
    abstract BigDecimal pure(Contribution goods, int year);

    private static BigDecimal powder(Contribution goods, int year) {
        return LaboratoryYears.PURITY_OF_POWDER
                .near(year)
                .multiply(BigDecimal.valueOf(goods.micrograms() - goods.assayedMicrograms()))
                .add(BigDecimal.valueOf(goods.pureMicrograms()));
    }
}
