package seizures.alert.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.commons.request.JsonFields;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.SharedAmount;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.DoseMethods;

/** What a rule counts, and in which unit it states its values. Sums are exact; they are rounded where they are shown. */
public sealed interface Measure {
    /** Never negative; in pieces, for a mass in µg, for doses in the units of their method. */
    BigDecimal amount(Fact fact, List<Contribution> goods);

    /** A value of the rule, in the unit of {@link #amount}. */
    default BigDecimal exact(BigDecimal stated) {
        return stated;
    }

    /** As alerts name it. */
    String unit();

    /** What an alert shows of a sum: rounded half to even, once. */
    default BigDecimal shown(BigDecimal sum) {
        return sum.setScale(0, RoundingMode.HALF_EVEN);
    }

    /** As rules name it. */
    String kind();

    /** Of these goods, what several of them have in common once. */
    private static long total(
            Fact fact,
            List<Contribution> goods,
            ToLongFunction<Contribution> amount,
            ToLongFunction<SharedAmount> common) {
        long total = 0;
        for (var part : goods) {
            total += amount.applyAsLong(part);
        }
        if (fact.shared().isEmpty() || goods.size() < 2) {
            return total;
        }
        var kinds = new HashSet<Goods>();
        goods.forEach(part -> kinds.add(part.goods()));
        for (var shared : fact.shared()) {
            long selected = shared.goods().stream().filter(kinds::contains).count();
            total -= common.applyAsLong(shared) * SharedAmount.surplus(selected);
        }
        return total;
    }

    /** Reads the property {@code measure} of a rule; null where it reports a fault. */
    static @Nullable Measure read(@Nullable JsonFields fields, DoseMethods methods) {
        if (fields == null) {
            return null;
        }
        var kind = fields.required("kind").oneOf(List.of("DOSES", "MASS", "SEIZURES", "PILLS", "UNITS"), word -> word);
        var measure = kind == null ? null : read(kind, fields, methods);
        fields.refuseUnknown();
        return measure;
    }

    private static @Nullable Measure read(String kind, JsonFields fields, DoseMethods methods) {
        return switch (kind) {
            case "DOSES" -> {
                var method = fields.required("method").word(methods.ids(), methods::find);
                yield method == null ? null : new Measure.Doses(method);
            }
            case "MASS" -> {
                var unit = unit(fields);
                yield unit == null ? null : new Measure.Mass(unit);
            }
            case "SEIZURES" -> fields.has("atLeast") ? heavy(fields) : Measure.Seizures.ALL;
            case "PILLS" -> new Measure.Pills();
            case "UNITS" -> new Measure.Units();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static @Nullable String unit(JsonFields fields) {
        return fields.has("unit")
                ? fields.required("unit").oneOf(List.of("ug", "mg", "g", "kg", "[lb_av]"), unit -> unit)
                : "ug";
    }

    private static @Nullable Measure heavy(JsonFields fields) {
        var least = fields.required("atLeast").positive();
        var unit = unit(fields);
        return least == null || unit == null
                ? null
                : new Measure.Seizures(new Measure.Mass(unit).exact(least), least.toPlainString() + " " + unit);
    }

    /** Potentially lethal doses. Units of the method inside, so that sums are exact. */
    record Doses(DoseMethod method) implements Measure {
        @Override
        public BigDecimal amount(Fact fact, List<Contribution> goods) {
            return method.units(goods, fact.firstDay().getYear());
        }

        @Override
        public BigDecimal exact(BigDecimal stated) {
            return stated.multiply(new BigDecimal(method.unitsPerDose()));
        }

        @Override
        public BigDecimal shown(BigDecimal sum) {
            return sum.divide(new BigDecimal(method.unitsPerDose()), 0, RoundingMode.HALF_EVEN);
        }

        @Override
        public String unit() {
            return "doses (" + method.id() + ")";
        }

        @Override
        public String kind() {
            return "DOSES";
        }
    }

    /** Gross mass. Whole micrograms inside; a sum is shown with six decimals at most. */
    record Mass(String unit) implements Measure {
        /** Micrograms in each unit of UCUM that a rule may use. */
        public static final Map<String, Long> MICROGRAMS =
                Map.of("ug", 1L, "mg", 1_000L, "g", 1_000_000L, "kg", 1_000_000_000L, "[lb_av]", 453_592_370L);

        @Override
        public BigDecimal amount(Fact fact, List<Contribution> goods) {
            return BigDecimal.valueOf(total(fact, goods, Contribution::micrograms, SharedAmount::micrograms));
        }

        @Override
        public BigDecimal exact(BigDecimal stated) {
            return stated.multiply(perUnit());
        }

        @Override
        public BigDecimal shown(BigDecimal sum) {
            return sum.divide(perUnit(), 6, RoundingMode.HALF_EVEN);
        }

        private BigDecimal perUnit() {
            return BigDecimal.valueOf(Objects.requireNonNull(MICROGRAMS.get(unit)));
        }

        @Override
        public String kind() {
            return "MASS";
        }
    }

    /**
     * Seizures: each counts once, whatever is in it.
     *
     * @param atLeast gross mass, µg, from which on one counts; a report of several counts by their mean. 0 for all
     * @param stated the same as the rule states it; empty for all
     */
    record Seizures(BigDecimal atLeast, String stated) implements Measure {
        public static final Seizures ALL = new Seizures(BigDecimal.ZERO, "");

        @Override
        public BigDecimal amount(Fact fact, List<Contribution> goods) {
            var seizures = BigDecimal.valueOf(fact.eventCount());
            long micrograms = total(fact, goods, Contribution::micrograms, SharedAmount::micrograms);
            boolean counts = BigDecimal.valueOf(micrograms).compareTo(atLeast.multiply(seizures)) >= 0;
            return counts ? seizures : BigDecimal.ZERO;
        }

        @Override
        public String unit() {
            return stated.isEmpty() ? "seizures" : "seizures of " + stated + " or more";
        }

        @Override
        public String kind() {
            return "SEIZURES";
        }
    }

    /** Tablets, capsules and other pieces of known content. */
    record Pills() implements Measure {
        @Override
        public BigDecimal amount(Fact fact, List<Contribution> goods) {
            return BigDecimal.valueOf(total(fact, goods, Contribution::pills, SharedAmount::pills));
        }

        @Override
        public String unit() {
            return "pills";
        }

        @Override
        public String kind() {
            return "PILLS";
        }
    }

    /** Pieces that are no doses: presses, dies, blotters. */
    record Units() implements Measure {
        @Override
        public BigDecimal amount(Fact fact, List<Contribution> goods) {
            return BigDecimal.valueOf(total(fact, goods, Contribution::units, SharedAmount::units));
        }

        @Override
        public String unit() {
            return "units";
        }

        @Override
        public String kind() {
            return "UNITS";
        }
    }
}
