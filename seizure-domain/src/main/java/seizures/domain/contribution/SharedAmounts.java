package seizures.domain.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.SharedAmount;

/**
 * What the contributions of one item have in common. Goods that have all of the item have it together, and what part of it
 * another one has is in it; parts without such goods are apart. So a sum over any of them is the whole item where one of
 * them has all, else the sum of the parts.
 */
final class SharedAmounts {
    /** Which amount of a shared one is meant. */
    private enum Kind {
        MICROGRAMS,
        PILLS,
        MICROLITRES,
        UNITS,
        ITEMS
    }

    private final Map<List<Goods>, Map<Kind, Long>> amounts = new LinkedHashMap<>();

    private SharedAmounts() {}

    /**
     * @param contributions of one item
     * @param mass of all of it, µg; 0 where it is not a mass, likewise {@code pieces} and {@code volume}, µL
     */
    static List<SharedAmount> of(Collection<Contribution> contributions, long mass, long pieces, long volume) {
        if (contributions.size() < 2) {
            return List.of();
        }
        var shared = new SharedAmounts();
        shared.add(Kind.MICROGRAMS, contributions, Contribution::micrograms, mass);
        shared.add(Kind.PILLS, contributions, Contribution::pills, pieces);
        shared.add(Kind.MICROLITRES, contributions, Contribution::microlitres, volume);
        shared.add(Kind.UNITS, contributions, Contribution::units, pieces);
        shared.add(Kind.ITEMS, contributions, _ -> 1, 1);
        return shared.list();
    }

    private void add(Kind kind, Collection<Contribution> contributions, ToLongFunction<Contribution> amount, long all) {
        var wholes = new TreeSet<Goods>();
        var parts = new TreeMap<Goods, Long>();
        for (var part : contributions) {
            var goods = part.goods();
            long own = amount.applyAsLong(part);
            if (all > 0 && own == all) {
                wholes.add(goods);
            } else if (own > 0) {
                parts.put(goods, own);
            }
        }
        put(kind, wholes, all);
        parts.forEach((goods, own) -> {
            var with = new TreeSet<>(wholes);
            with.add(goods);
            put(kind, with, own);
            put(kind, wholes, -own);
        });
    }

    private void put(Kind kind, Collection<Goods> goods, long amount) {
        if (goods.size() > 1) {
            amounts.computeIfAbsent(List.copyOf(goods), _ -> new EnumMap<>(Kind.class))
                    .merge(kind, amount, Long::sum);
        }
    }

    private List<SharedAmount> list() {
        var list = new ArrayList<SharedAmount>();
        amounts.forEach((goods, kinds) -> list.add(new SharedAmount(
                goods,
                kinds.getOrDefault(Kind.MICROGRAMS, 0L),
                kinds.getOrDefault(Kind.PILLS, 0L),
                kinds.getOrDefault(Kind.MICROLITRES, 0L),
                kinds.getOrDefault(Kind.UNITS, 0L),
                kinds.getOrDefault(Kind.ITEMS, 0L).intValue())));
        return list;
    }
}
