package seizures.alert.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.commons.request.JsonFields;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;

/** Which goods a rule looks at: in each dimension that it names, those with one of the values. */
public record Selector(Map<Dimension, Set<String>> values) {
    private static final int MOST_VALUES = 500;
    private static final List<Dimension> OF_SUBSTANCE =
            List.of(Dimension.SUBSTANCE, Dimension.PARENT, Dimension.FAMILY, Dimension.CLASS);

    /** @param value what a word means in a dimension; throws for one that means nothing */
    public static Selector read(@Nullable JsonFields fields, BiFunction<Dimension, String, String> value) {
        var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
        if (fields == null) {
            return new Selector(values);
        }
        for (var dimension : Dimension.values()) {
            if (fields.has(dimension.word())) {
                values.put(
                        dimension,
                        Set.copyOf(fields.required(dimension.word())
                                .distinct(1, MOST_VALUES, text -> value.apply(dimension, text))));
            }
        }
        fields.refuseUnknown();
        return new Selector(values);
    }

    /** Whether it selects everything. */
    public boolean isAll() {
        return values.isEmpty();
    }

    /** Whether goods of a substance that a method counts can be among those it takes. */
    public boolean mayTake(DoseMethod method) {
        return method.lethalMicrograms().keySet().stream()
                .map(substance -> Dimension.valuesOf(new Goods(substance, Form.UNKNOWN, Evidence.CONFIRMED)))
                .anyMatch(there -> OF_SUBSTANCE.stream()
                        .allMatch(dimension -> !values.containsKey(dimension)
                                || !Collections.disjoint(
                                        values.get(dimension), there.getOrDefault(dimension, Set.of()))));
    }

    /** Whether goods of a seizure have one of the values in each of its dimensions. */
    public boolean takes(Fact fact, Contribution goods) {
        var kind = goods.goods();
        for (var dimension : values.entrySet()) {
            if (Collections.disjoint(dimension.getValue(), dimension.getKey().valuesOf(fact.source(), kind))) {
                return false;
            }
        }
        return true;
    }
}
