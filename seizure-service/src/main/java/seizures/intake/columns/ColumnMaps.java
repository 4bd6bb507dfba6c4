package seizures.intake.columns;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.commons.request.Spelling;
import seizures.contract.ColumnMapVersion;
import seizures.intake.access.Allowed;
import seizures.tables.BuiltInMaps;
import seizures.tables.ColumnMap;
import seizures.tables.ColumnMapReader;

/** The maps that a caller may use: those of the caller's agencies, and those that come with the program. */
public final class ColumnMaps {
    private final ColumnMapFold fold;
    private final Allowed allowed;

    ColumnMaps(ColumnMapFold fold, Allowed allowed) {
        this.fold = fold;
        this.allowed = allowed;
    }

    /**
     * By which tables are read.
     *
     * @param name null for all that come with the program, of which the first that knows the header reads a table
     * @throws ProblemException where there is no such map
     */
    public Collection<ColumnMap> named(@Nullable String name, Caller caller) {
        if (name == null) {
            return BuiltInMaps.all().values();
        }
        return find(name, caller)
                .map(Named::map)
                .map(List::of)
                .orElseThrow(() -> ProblemException.ofParameter(
                        "map",
                        Spelling.unknown(
                                "column map", name, all(caller).map(Named::name).toList())));
    }

    /**
     * One map.
     *
     * @param version null for one that comes with the program
     */
    record Named(
            String name,
            ColumnMap map,
            String text,
            @Nullable ColumnMapVersion version) {
        /** Empty where it is deleted, or this release does not read what an earlier one saved. */
        static Optional<Named> of(ColumnMapVersion version) {
            var text = version.map();
            try {
                return text == null
                        ? Optional.empty()
                        : Optional.of(new Named(version.name(), ColumnMapReader.read(text), text, version));
            } catch (ColumnMapReader.InvalidMapException _) {
                return Optional.empty();
            }
        }

        static Named builtIn(String name, ColumnMap map) {
            return new Named(name, map, BuiltInMaps.text(name), null);
        }
    }

    /** The caller's own first, by name. */
    Stream<Named> all(Caller caller) {
        var own = fold.all()
                .filter(version -> allowed.mayName(caller, version.name()))
                .sorted(Comparator.comparing(ColumnMapVersion::name))
                .flatMap(version -> Named.of(version).stream());
        var builtIn = BuiltInMaps.all().entrySet().stream().map(map -> Named.builtIn(map.getKey(), map.getValue()));
        return Stream.concat(own, builtIn);
    }

    /** Names of those that a condition holds for. */
    public List<String> namesOf(Predicate<ColumnMap> condition, Caller caller) {
        return all(caller)
                .filter(map -> condition.test(map.map()))
                .map(Named::name)
                .toList();
    }

    Optional<Named> find(String name, Caller caller) {
        var builtIn = BuiltInMaps.all().get(name);
        return builtIn != null
                ? Optional.of(Named.builtIn(name, builtIn))
                : fold.newest(name)
                        .filter(version -> allowed.mayName(caller, version.name()))
                        .flatMap(Named::of);
    }
}
