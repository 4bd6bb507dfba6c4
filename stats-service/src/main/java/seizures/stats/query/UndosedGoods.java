package seizures.stats.query;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import seizures.contract.Statistic;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.Lot;
import seizures.domain.registry.Substances;

/**
 * The drugs of an answer, and what no register has: those that a dose method does not count are told of, since their
 * doses are not 0 but unknown.
 *
 * @param bySubstance the heaviest first
 */
record UndosedGoods(Map<SubstanceCode, Tally> bySubstance) {
    private static final int MOST = 5;
    private static final BigDecimal MICROGRAMS_IN_A_GRAM = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal GRAMS_IN_A_KILOGRAM = BigDecimal.valueOf(1000);

    static UndosedGoods of(Map<Lot, Tally> lots) {
        var sums = new HashMap<SubstanceCode, Tally>();
        lots.forEach((lot, tally) -> {
            if (isDoseLike(lot.substance())) {
                sums.merge(lot.substance(), tally, Tally::plus);
            }
        });
        var ordered = new LinkedHashMap<SubstanceCode, Tally>();
        sums.entrySet().stream()
                .filter(sum -> sum.getValue().count(Statistic.ITEMS) > 0)
                .sorted(Comparator.comparing((Map.Entry<SubstanceCode, Tally> sum) -> mass(sum.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(sum -> ordered.put(sum.getKey(), sum.getValue()));
        return new UndosedGoods(ordered);
    }

    private static boolean isDoseLike(SubstanceCode substance) {
        return switch (Substances.classOf(substance)) {
            case DRUG, UNKNOWN -> true;
            case PRECURSOR, CUTTING_AGENT, EQUIPMENT -> false;
        };
    }

    List<String> notes(List<DoseMethod> methods) {
        var notes = new ArrayList<String>();
        for (var method : methods) {
            var undosed = bySubstance.keySet().stream()
                    .filter(substance -> !method.counts(substance))
                    .toList();
            if (!undosed.isEmpty()) {
                var named = undosed.stream().limit(MOST).map(this::named).collect(joining(", "));
                int more = undosed.size() - MOST;
                notes.add(method.id() + ": no lethal dose on record for " + named
                        + (more > 0 ? " and " + more + " more" : "") + "; doses do not count them");
            }
        }
        unregistered().forEach(notes::add);
        return notes;
    }

    private Stream<String> unregistered() {
        return bySubstance.keySet().stream()
                .filter(SubstanceCode::isUnregistered)
                .limit(MOST)
                .flatMap(code -> Substances.nearest(code.name(), 1).stream()
                        .map(near ->
                                named(code) + " is not registered and counts no doses; its name is near to " + near));
    }

    private String named(SubstanceCode substance) {
        var tally = bySubstance.getOrDefault(substance, Tally.ZERO);
        var mass = mass(tally);
        if (mass.signum() == 0) {
            return tally.get(Statistic.PILLS).signum() == 0
                    ? substance.code()
                    : String.format(Locale.ROOT, "%,d pills of %s", tally.get(Statistic.PILLS), substance);
        }
        return weight(mass) + " " + substance;
    }

    /** For people to read: in grams below a kilogram, three decimals at most. */
    static String weight(BigInteger micrograms) {
        var grams = new BigDecimal(micrograms).divide(MICROGRAMS_IN_A_GRAM);
        return grams.compareTo(GRAMS_IN_A_KILOGRAM) < 0
                ? shown(grams) + " g"
                : shown(grams.divide(GRAMS_IN_A_KILOGRAM)) + " kg";
    }

    private static BigInteger mass(Tally tally) {
        return tally.get(Statistic.MICROGRAMS);
    }

    /** With separators; half to even, three decimals at most. */
    private static String shown(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.3f", amount.setScale(3, RoundingMode.HALF_EVEN))
                .replaceAll("\\.?0+$", "");
    }
}
