package seizures.domain.registry;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import seizures.contract.RegisterEntry;
import seizures.contract.RegisterEntry.AliasEntry;
import seizures.contract.RegisterEntry.AreaEntry;
import seizures.contract.RegisterEntry.CalendarEntry;
import seizures.contract.RegisterEntry.ControlEntry;
import seizures.contract.RegisterEntry.CountryGroupEntry;
import seizures.contract.RegisterEntry.CrossingsEntry;
import seizures.contract.RegisterEntry.NameEntry;
import seizures.contract.RegisterEntry.PortEntry;
import seizures.contract.RegisterEntry.SubstanceEntry;

/**
 * One state of all registers: those of the build, and what registrars entered on top. Immutable: a reader that holds one
 * sees no change halfway. Whoever reads a register by {@link Substances}, {@link Ports}, {@link Areas},
 * {@link Controls}, {@link CountryGroups} or {@link FiscalCalendar} reads the one in force where it runs: within {@link #during} that one, elsewhere the newest.
 */
public record Registers(
        SubstanceRegister substances,
        PortRegister ports,
        AreaRegister areas,
        ControlRegister controls,
        CountryGroupRegister countryGroups,
        CalendarRegister calendars,
        CrossingRegister crossings) {
    /** Those of the build, without what any registrar entered. */
    public static final Registers BASE = new Registers(
            SubstanceRegister.BASE,
            PortRegister.BASE,
            AreaRegister.BASE,
            ControlRegister.BASE,
            CountryGroupRegister.BASE,
            CalendarRegister.BASE,
            CrossingRegister.BASE);

    private static final ScopedValue<Registers> HERE = ScopedValue.newInstance();
    private static volatile Registers newest = BASE;

    /** What lookups read in this thread now. */
    public static Registers inForce() {
        return HERE.orElse(newest);
    }

    /** From now on these are in force where no others are. The follower of the acts calls it. */
    static void replaceNewest(Registers registers) {
        newest = registers;
    }

    /** Those of the build with entries on top, in whatever order they come. */
    static Registers of(Collection<RegisterEntry> entries) {
        return new Registers(
                BASE.substances.with(only(SubstanceEntry.class, entries), only(NameEntry.class, entries)),
                BASE.ports.with(only(PortEntry.class, entries), only(AliasEntry.class, entries)),
                BASE.areas.with(only(AreaEntry.class, entries)),
                BASE.controls.with(only(ControlEntry.class, entries)),
                BASE.countryGroups.with(only(CountryGroupEntry.class, entries)),
                BASE.calendars.with(only(CalendarEntry.class, entries)),
                BASE.crossings.with(only(CrossingsEntry.class, entries)));
    }

    private static <T extends RegisterEntry> List<T> only(Class<T> type, Collection<RegisterEntry> entries) {
        return entries.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    /** Does something with these in force, whatever is entered meanwhile. */
    public <T extends @Nullable Object> T during(Supplier<T> action) {
        return ScopedValue.where(HERE, this).call(action::get);
    }

    /** {@link #during} for an action that throws. */
    public void run(ThrowingAction action) throws Exception {
        ScopedValue.where(HERE, this).call(() -> {
            action.run();
            return true;
        });
    }

    /** Something to do. */
    @FunctionalInterface
    public interface ThrowingAction {
        void run() throws Exception;
    }
}
