package seizures.domain.doses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import seizures.contract.Contribution;
import seizures.contract.Statistic;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.registry.Substances;

/**
 * A named, versioned rule from tallies to doses: linear in every sum, so that the doses of two cells are those of the
 * cells together. See docs/dose-methods.md.
 *
 * @param id name and version, {@code assay-2mg@1}; what it says never changes
 * @param basis what it does, in a sentence
 * @param standing who stands behind it
 * @param lethalMicrograms the least potentially lethal dose of each substance that it counts
 * @param unitsPerDose the least whole number that every lethal dose divides, so that sums over substances stay exact
 */
public record DoseMethod(
        String id,
        String basis,
        String standing,
        Map<SubstanceCode, Long> lethalMicrograms,
        MassRule mass,
        PillRule pills,
        BigInteger unitsPerDose) {
    DoseMethod(
            String id,
            String basis,
            String standing,
            Map<SubstanceCode, Long> lethalMicrograms,
            MassRule mass,
            PillRule pills) {
        this(id, basis, standing, lethalMicrograms, mass, pills, unitsPerDose(lethalMicrograms));
    }

    public DoseMethod {
        lethalMicrograms = Map.copyOf(lethalMicrograms);
        if (lethalMicrograms.isEmpty() || lethalMicrograms.values().stream().anyMatch(micrograms -> micrograms <= 0)) {
            throw new IllegalArgumentException(id + " names no lethal dose above 0");
        }
    }

    /** The laboratory averages that it leans on. */
    public List<Prior> priors() {
        return Stream.concat(mass.prior().stream(), pills.prior().stream()).toList();
    }

    /** Whether it has a lethal dose for a substance, as the registry names it today. */
    public boolean counts(SubstanceCode substance) {
        return lethalMicrograms.containsKey(substance);
    }

    /** Whether the doses of some lots can be stated: goods of which it counts no substance have none, which is not 0. */
    public boolean counts(Map<Lot, Tally> lots) {
        boolean empty = true;
        for (var lot : lots.entrySet()) {
            if (!lot.getValue().isZero()) {
                if (counts(lot.getKey().substance())) {
                    return true;
                }
                empty = false;
            }
        }
        return empty;
    }

    /** The doses in some lots; a substance without a lethal dose here has none. */
    public Doses doses(Map<Lot, Tally> lots) {
        var estimate = new Estimate();
        lots.forEach((lot, tally) -> {
            var lethal = lethalMicrograms.get(lot.substance());
            if (lethal != null) {
                var weight = unitsPerDose.divide(BigInteger.valueOf(lethal));
                mass.read(tally, lot.year(), weight, estimate);
                pills.read(tally, lot.year(), weight, unitsPerDose, estimate);
            }
        });
        return estimate.doses(unitsPerDose);
    }

    /**
     * The same estimate of parts of one seizure's goods, to be summed over seizures: exact, in units of which {@link
     * #unitsPerDose} are a dose. Their sum, divided and rounded once, is the estimate of {@link #doses}.
     *
     * @param year the calendar year in which they were seized
     */
    public BigDecimal units(List<Contribution> goods, int year) {
        var units = BigDecimal.ZERO;
        for (var part : goods) {
            var lethal = lethalMicrograms.get(Substances.today(part.substance()));
            if (lethal != null) {
                var weight = unitsPerDose.divide(BigInteger.valueOf(lethal));
                units = units.add(mass.units(part, year, weight)).add(pills.units(part, year, weight, unitsPerDose));
            }
        }
        return units;
    }

    /** What a reader of these lots' doses must know: averages of other years, pills left out. In a fixed order. */
    public List<String> notes(Map<Lot, Tally> lots) {
        var notes = new TreeSet<String>();
        lots.forEach((lot, tally) -> {
            if (lethalMicrograms.containsKey(lot.substance())) {
                if (!tally.get(Statistic.MICROGRAMS).equals(tally.get(Statistic.ASSAYED_MICROGRAMS))) {
                    outside(mass.prior(), lot.year()).ifPresent(notes::add);
                }
                if (tally.get(Statistic.PILLS).signum() != 0) {
                    outside(pills.prior(), lot.year()).ifPresent(notes::add);
                }
                if (tally.get(Statistic.PILLS).signum() != 0 && pills instanceof PillRule.NotCounted) {
                    notes.add(id + " counts no pills: it reads mass alone");
                }
            }
        });
        return List.copyOf(notes);
    }

    private Optional<String> outside(Optional<Prior> prior, int year) {
        return prior.map(known -> known.at(year))
                .filter(Prior.At::isOutside)
                .map(mean ->
                        "%s: %s of %d is not known, %d is taken".formatted(id, mean.prior(), year, mean.takenFrom()));
    }

    private static BigInteger unitsPerDose(Map<SubstanceCode, Long> lethalMicrograms) {
        return lethalMicrograms.values().stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }
}
