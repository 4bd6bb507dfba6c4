package seizures.domain.doses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import seizures.contract.Tally;

/** How a method reads the mass of the goods. */
sealed interface MassRule {
    /** @param weight units in a µg of the pure substance */
    void read(Tally tally, int year, BigInteger weight, Estimate estimate);

    /** The laboratory average that it leans on. */
    default Optional<Prior> prior() {
        return Optional.empty();
    }

    /** A fixed share of the gross mass counts as pure, whatever a laboratory found. */
    record Gross(BigDecimal share) implements MassRule {
        @Override
        public void read(Tally tally, int year, BigInteger weight, Estimate estimate) {
            estimate.addKnown(
                    BigDecimal.valueOf(tally.micrograms()).multiply(share).multiply(new BigDecimal(weight)));
        }
    }

    /** The pure mass where a laboratory measured it, elsewhere the average share of the year. */
    record Assayed(Prior average) implements MassRule {
        @Override
        public void read(Tally tally, int year, BigInteger weight, Estimate estimate) {
            estimate.addKnown(BigDecimal.valueOf(tally.pureMicrograms()).multiply(new BigDecimal(weight)));
            estimate.addEstimated(
                    average.at(year),
                    BigInteger.valueOf(Math.subtractExact(tally.micrograms(), tally.assayedMicrograms())),
                    tally.massSquares().subtract(tally.assayedMassSquares()),
                    weight);
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.of(average);
        }
    }
}
