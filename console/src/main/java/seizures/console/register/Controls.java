package seizures.console.register;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of control lists, the newest first.
 *
 * @param lists all of them, by name
 */
record Controls(List<String> lists, List<Entry> entries) {
    /**
     * A substance on a list, from and to a day, a month or a year.
     *
     * @param from null where it is not known
     * @param to null where it is still on the list
     */
    record Entry(
            String list,
            String substance,
            String name,
            @Nullable String from,
            @Nullable String to,
            String source) {
        /** Whether it is on the list on the day; a month or year counts from its beginning to its end. */
        boolean holdsOn(String day) {
            return (from == null || from.compareTo(day.substring(0, Math.min(from.length(), day.length()))) <= 0)
                    && (to == null || to.compareTo(day.substring(0, Math.min(to.length(), day.length()))) >= 0);
        }
    }

    /**
     * Of these substances.
     *
     * @param list of this list alone; empty: of all
     * @param on that hold on this day alone; empty: all
     */
    static Controls of(List<SubstanceTable.Entry> substances, String list, String on) {
        var all = substances.stream()
                .flatMap(substance -> substance.controls().stream()
                        .map(one -> new Entry(
                                one.list(),
                                substance.substance(),
                                substance.name(),
                                one.from(),
                                one.to(),
                                one.source())))
                .toList();
        var lists = new TreeSet<String>();
        all.forEach(entry -> lists.add(entry.list()));
        return new Controls(
                List.copyOf(lists),
                all.stream()
                        .filter(entry -> list.isEmpty() || entry.list().equals(list))
                        .filter(entry -> on.isEmpty() || entry.holdsOn(on))
                        .sorted(Comparator.comparing((Entry entry) -> entry.from() == null ? "" : entry.from())
                                .reversed()
                                .thenComparing(Entry::list)
                                .thenComparing(Entry::substance))
                        .toList());
    }
}
