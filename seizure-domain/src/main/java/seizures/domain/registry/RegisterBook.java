package seizures.domain.registry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterAct.EntryMade;
import seizures.contract.RegisterEntry;
import seizures.contract.RegisterKind;

/**
 * All acts of registrars so far, in whatever order they came, and the registers that they make of those of the build:
 * now, and as known on any day. One thread writes, any thread reads.
 */
public final class RegisterBook {
    /** By {@link RegisterAct#key}; the highest version counts, of two with one version the first that came. */
    private final NavigableMap<String, NavigableMap<Integer, RegisterAct>> acts = new TreeMap<>();
    /** By the last day on which something was entered until then. */
    private final Map<LocalDate, Registers> known = new HashMap<>();

    private final TreeSet<LocalDate> days = new TreeSet<>();

    /** Takes acts in; the same again changes nothing. @return whether any was new */
    public synchronized boolean take(Collection<RegisterAct> more) {
        boolean isNew = false;
        for (var act : more) {
            var versions = acts.computeIfAbsent(act.key(), _ -> new TreeMap<>());
            if (versions.putIfAbsent(act.version(), act) == null) {
                isNew = true;
                days.add(dayOf(act));
            }
        }
        if (isNew) {
            known.clear();
        }
        return isNew;
    }

    /** The registers with all that was entered. */
    public synchronized Registers registers() {
        return days.isEmpty() ? Registers.BASE : knownAt(days.last());
    }

    /** The registers with what had been entered when a day ended, UTC. */
    public synchronized Registers knownAt(LocalDate day) {
        var last = days.floor(day);
        return last == null ? Registers.BASE : known.computeIfAbsent(last, this::until);
    }

    private Registers until(LocalDate day) {
        return Registers.of(
                acts.keySet().stream().flatMap(key -> entry(key, day).stream()).toList());
    }

    /** The registers without one entry: what a new version of it is held against. */
    public synchronized Registers without(RegisterKind kind, String id) {
        var left = kind.word() + "/" + id;
        return Registers.of(acts.keySet().stream()
                .filter(key -> !key.equals(left))
                .flatMap(key -> entry(key, LocalDate.MAX).stream())
                .toList());
    }

    private Optional<RegisterEntry> entry(String key, LocalDate day) {
        var versions = acts.get(key);
        return versions == null
                ? Optional.empty()
                : versions.values().stream()
                        .filter(act -> !dayOf(act).isAfter(day))
                        .max(Comparator.comparingInt(RegisterAct::version))
                        .filter(EntryMade.class::isInstance)
                        .map(act -> ((EntryMade) act).entry());
    }

    /** Every version of an entry, the oldest first; empty where nobody entered it. */
    public synchronized List<RegisterAct> history(RegisterKind kind, String id) {
        var versions = acts.get(kind.word() + "/" + id);
        return versions == null ? List.of() : List.copyOf(versions.values());
    }

    /** The newest version of an entry. */
    public Optional<RegisterAct> newest(RegisterKind kind, String id) {
        var versions = history(kind, id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The newest version of each entry of a kind, by its id. */
    public synchronized List<RegisterAct> newest(RegisterKind kind) {
        return acts.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .filter(act -> act.kind() == kind)
                .toList();
    }

    /** From now on the registers of this book are in force wherever no others are. */
    public void publish() {
        Registers.replaceNewest(registers());
    }

    private static LocalDate dayOf(RegisterAct act) {
        return LocalDate.ofInstant(act.recordedAt(), ZoneOffset.UTC);
    }
}
