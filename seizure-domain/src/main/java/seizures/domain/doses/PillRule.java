package seizures.domain.doses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import seizures.contract.Contribution;
import seizures.contract.Statistic;
import seizures.contract.Tally;

/** How a method reads counted pills. */
sealed interface PillRule {
    /**
     * @param weight units in a µg of the pure substance
     * @param unitsPerDose units in a dose
     */
    void read(Tally tally, int year, BigInteger weight, BigInteger unitsPerDose, Estimate estimate);

    /** Units in one part of a seizure's goods, exact. */
    BigDecimal units(Contribution goods, int year, BigInteger weight, BigInteger unitsPerDose);

    /** The laboratory average that it leans on. */
    default Optional<Prior> prior() {
        return Optional.empty();
    }

    /** Pills have no mass of their own and count for nothing. */
    record NotCounted() implements PillRule {
        @Override
        public void read(Tally tally, int year, BigInteger weight, BigInteger unitsPerDose, Estimate estimate) {}

        @Override
        public BigDecimal units(Contribution goods, int year, BigInteger weight, BigInteger unitsPerDose) {
            return BigDecimal.ZERO;
        }
    }

    /** The pure mass where a laboratory measured it, elsewhere the average mg per pill of the year. */
    record Content(Prior average) implements PillRule {
        private static final BigInteger MICROGRAMS_IN_A_MILLIGRAM = BigInteger.valueOf(1000);

        @Override
        public void read(Tally tally, int year, BigInteger weight, BigInteger unitsPerDose, Estimate estimate) {
            estimate.addKnown(
                    new BigDecimal(tally.get(Statistic.PILL_PURE_MICROGRAMS)).multiply(new BigDecimal(weight)));
            estimate.addEstimated(
                    average.at(year),
                    tally.get(Statistic.PILLS).subtract(tally.get(Statistic.ASSAYED_PILLS)),
                    tally.get(Statistic.PILL_SQUARES).subtract(tally.get(Statistic.ASSAYED_PILL_SQUARES)),
                    weight.multiply(MICROGRAMS_IN_A_MILLIGRAM));
        }

        @Override
        public BigDecimal units(Contribution goods, int year, BigInteger weight, BigInteger unitsPerDose) {
            return BigDecimal.valueOf(Math.subtractExact(goods.pills(), goods.assayedPills()))
                    .multiply(average.at(year).mean())
                    .multiply(new BigDecimal(MICROGRAMS_IN_A_MILLIGRAM))
                    .add(BigDecimal.valueOf(goods.pillPureMicrograms()))
                    .multiply(new BigDecimal(weight));
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.of(average);
        }
    }

    /** The year's share of all pills is one dose each; how much is in a pill beyond that does not matter. */
    record Share(Prior average) implements PillRule {
        @Override
        public void read(Tally tally, int year, BigInteger weight, BigInteger unitsPerDose, Estimate estimate) {
            estimate.addEstimated(
                    average.at(year), tally.get(Statistic.PILLS), tally.get(Statistic.PILL_SQUARES), unitsPerDose);
        }

        @Override
        public BigDecimal units(Contribution goods, int year, BigInteger weight, BigInteger unitsPerDose) {
            return BigDecimal.valueOf(goods.pills())
                    .multiply(average.at(year).mean())
                    .multiply(new BigDecimal(unitsPerDose));
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.of(average);
        }
    }
}
