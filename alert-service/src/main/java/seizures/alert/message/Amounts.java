package seizures.alert.message;

import java.math.BigDecimal;
import java.util.Map;
import seizures.alert.measure.Measure;
import seizures.alert.rule.Rule;

/** Amounts in the unit of a rule, in words. */
record Amounts(Wording wording, Rule rule) {
    /** Units of mass, from UCUM to how people write them. */
    private static final Map<String, String> MASSES =
            Map.of("ug", "µg", "mg", "mg", "g", "g", "kg", "kg", "[lb_av]", "lb");

    private static final BigDecimal MICROGRAMS_IN_KG = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MICROGRAMS_IN_G = BigDecimal.valueOf(1_000_000);

    /** {@code 206,000,000 doses (gross-2mg@1)}, {@code 12 weeks}, {@code 21.8 % of seizures}. */
    String of(BigDecimal amount) {
        return rule.when()
                .countedAs()
                .map(own -> wording.counted("amount." + own, amount))
                .orElseGet(() -> measured(amount));
    }

    /** In the unit of the measure, whatever the kind counts. */
    String measured(BigDecimal amount) {
        return switch (rule.measure()) {
            case Measure.Doses doses ->
                wording.say(
                        "amount.doses", wording.number(amount), doses.method().id());
            case Measure.Mass mass -> wording.number(amount) + " " + MASSES.getOrDefault(mass.unit(), mass.unit());
            case Measure.Seizures seizures
            when !seizures.stated().isEmpty() ->
                wording.say("amount.heavySeizures", wording.number(amount), heavy(seizures.stated()));
            case Measure.Seizures _ -> wording.counted("amount.seizures", amount);
            case Measure.Pills _ -> wording.counted("amount.pills", amount);
            case Measure.Units _ -> wording.counted("amount.units", amount);
        };
    }

    /** The same beside an amount that has said the unit already. */
    String brief(BigDecimal amount) {
        boolean isClear = rule.when().countedAs().isPresent() || rule.measure() instanceof Measure.Mass;
        return isClear ? of(amount) : wording.number(amount);
    }

    private static String heavy(String stated) {
        int space = stated.indexOf(' ');
        var unit = stated.substring(space + 1);
        return stated.substring(0, space + 1) + MASSES.getOrDefault(unit, unit);
    }

    /** In kilograms, or in grams where it is less than one. */
    static String mass(Wording wording, BigDecimal micrograms) {
        boolean isLarge = micrograms.abs().compareTo(MICROGRAMS_IN_KG) >= 0;
        var unit = isLarge ? MICROGRAMS_IN_KG : MICROGRAMS_IN_G;
        return wording.number(micrograms.divide(unit)) + (isLarge ? " kg" : " g");
    }
}
