package seizures.domain.doses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import seizures.contract.Contribution;
import seizures.contract.Statistic;
import seizures.contract.Tally;

/** How a method reads the mass of the goods. */
sealed interface MassRule {
    /** @param weight units in a µg of the pure substance */
    void read(Tally tally, int year, BigInteger weight, Estimate estimate);

    /** Units in one part of a seizure's goods, exact. */
    BigDecimal units(Contribution goods, int year, BigInteger weight);

    /** The laboratory average that it leans on. */
    default Optional<Prior> prior() {
        return Optional.empty();
    }

    /** A fixed share of the gross mass counts as pure, whatever a laboratory found. */
    record Gross(BigDecimal share) implements MassRule {
        @Override
        public void read(Tally tally, int year, BigInteger weight, Estimate estimate) {
            estimate.addKnown(new BigDecimal(tally.get(Statistic.MICROGRAMS))
                    .multiply(share)
                    .multiply(new BigDecimal(weight)));
        }

        @Override
        public BigDecimal units(Contribution goods, int year, BigInteger weight) {
            return BigDecimal.valueOf(goods.micrograms()).multiply(share).multiply(new BigDecimal(weight));
        }
    }

    /** The pure mass where a laboratory measured it, elsewhere the average share of the year. */
    record Assayed(Prior average) implements MassRule {
        @Override
        public void read(Tally tally, int year, BigInteger weight, Estimate estimate) {
            estimate.addKnown(new BigDecimal(tally.get(Statistic.PURE_MICROGRAMS)).multiply(new BigDecimal(weight)));
            estimate.addEstimated(
                    average.at(year),
                    tally.get(Statistic.MICROGRAMS).subtract(tally.get(Statistic.ASSAYED_MICROGRAMS)),
                    tally.get(Statistic.MASS_SQUARES).subtract(tally.get(Statistic.ASSAYED_MASS_SQUARES)),
                    weight);
        }

        @Override
        public BigDecimal units(Contribution goods, int year, BigInteger weight) {
            return BigDecimal.valueOf(Math.subtractExact(goods.micrograms(), goods.assayedMicrograms()))
                    .multiply(average.at(year).mean())
                    .add(BigDecimal.valueOf(goods.pureMicrograms()))
                    .multiply(new BigDecimal(weight));
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.of(average);
        }
    }
}
