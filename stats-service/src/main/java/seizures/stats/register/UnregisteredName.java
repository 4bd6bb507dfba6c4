package seizures.stats.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import seizures.contract.Statistic;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Substances;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;

/**
 * A name of a substance in reports that no register has yet.
 *
 * @param substance as the log has it: {@code other:blue salt [precursor]}
 * @param statedClass what the reporters say that it is
 * @param seizures that hold it, as known now
 * @param nearest registered substances whose names look most like it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnregisteredName(
        String substance,
        String name,
        @Nullable SubstanceClass statedClass,
        BigInteger seizures,
        List<String> nearest) {
    private static final int NEAREST = 3;

    /** @param counts by substance; the most frequent first */
    static List<UnregisteredName> of(Counts counts) {
        var seizures = new HashMap<Group, BigInteger>();
        for (var slice : counts.slices()) {
            seizures.merge(slice.group(), slice.tally().get(Statistic.SEIZURES), BigInteger::add);
        }
        counts.repeated()
                .forEach((group, tally) ->
                        seizures.computeIfPresent(group, (_, all) -> all.subtract(tally.get(Statistic.SEIZURES))));
        return seizures.entrySet().stream()
                .filter(group -> group.getValue().signum() > 0
                        && substance(group.getKey()).isUnregistered())
                .map(group -> of(substance(group.getKey()), group.getValue()))
                .sorted(Comparator.comparing(UnregisteredName::seizures)
                        .reversed()
                        .thenComparing(UnregisteredName::substance))
                .toList();
    }

    private static SubstanceCode substance(Group group) {
        return new SubstanceCode(Objects.requireNonNull(group.values().get(Dimension.SUBSTANCE)));
    }

    private static UnregisteredName of(SubstanceCode code, BigInteger seizures) {
        return new UnregisteredName(
                code.code(),
                code.name(),
                code.statedClass().orElse(null),
                seizures,
                Substances.nearest(code.name(), NEAREST));
    }
}
