package seizures.domain.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.contract.RegisterEntry.ControlEntry;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Controls.Control;

/**
 * One state of the register of controls: those of the build, {@code controls.csv}, and what registrars entered on top.
 * Immutable.
 */
public final class ControlRegister {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    static final ControlRegister BASE = new ControlRegister(read());

    private final Map<SubstanceCode, List<Control>> controls = new HashMap<>();
    private final List<Control> all;

    private ControlRegister(List<Control> all) {
        this.all = List.copyOf(all);
        all.forEach(control -> controls.computeIfAbsent(control.substance(), _ -> new ArrayList<>())
                .add(control));
    }

    /** This register with entries on top: each replaces all that is said of its substance and list. */
    ControlRegister with(Collection<ControlEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(all);
        for (var entry : entries) {
            next.removeIf(control -> control.substance().equals(entry.substance())
                    && control.list().equals(entry.list()));
            next.add(new Control(entry.substance(), entry.list(), entry.from(), entry.to(), entry.source()));
        }
        return new ControlRegister(next);
    }

    List<Control> of(SubstanceCode substance) {
        return List.copyOf(controls.getOrDefault(substance, List.of()));
    }

    /** The names of all lists, in the order of the alphabet. */
    public List<String> lists() {
        var lists = new TreeSet<String>();
        all.forEach(control -> lists.add(control.list()));
        return List.copyOf(lists);
    }

    private static List<Control> read() {
        return RegistryFile.rows("controls.csv").stream()
                .map(row -> new Control(
                        new SubstanceCode(row.get("substance")),
                        row.get("list"),
                        date(row.get("from")),
                        date(row.get("to")),
                        row.get("source")))
                .toList();
    }

    private static @Nullable String date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DATE.matcher(text).matches()) {
            throw new IllegalStateException("controls.csv has a malformed date: " + text);
        }
        return text;
    }
}
