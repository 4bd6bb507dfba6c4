package seizures.intake.columns;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Fault;
import seizures.commons.request.ProblemException;
import seizures.contract.ColumnMapVersion;
import seizures.intake.access.Allowed;
import seizures.intake.problem.IfMatch;
import seizures.intake.problem.IntakeProblem;
import seizures.tables.ColumnMapReader;

/** Saves and deletes maps, one at a time, so that the topic has what was decided in the order of deciding. */
final class ColumnMapIntake {
    /** Bytes of one map; the built-in ones have about 3,000. */
    static final int LARGEST = 32 * 1024;
    /** Of all agencies: all of them are kept in memory. */
    private static final int MOST = 1_000;

    private static final Pattern NAME = Pattern.compile("[A-Z]{2}-[A-Za-z0-9._-]{1,97}");

    private final ColumnMapFold fold;
    private final Allowed allowed;
    private final Consumer<ColumnMapVersion> publish;
    private final Clock clock;

    ColumnMapIntake(ColumnMapFold fold, Allowed allowed, Consumer<ColumnMapVersion> publish, Clock clock) {
        this.fold = fold;
        this.allowed = allowed;
        this.publish = publish;
        this.clock = clock;
    }

    /** @param isNew whether there was no such map before */
    record Saved(ColumnMapVersion version, boolean isNew) {}

    /**
     * The same map again changes nothing.
     *
     * @param ifMatch the version that is replaced; not needed for a new name
     */
    synchronized Saved save(String name, String text, @Nullable String ifMatch, Caller caller) {
        refuseIfNotAllowed(name, caller);
        refuseIfInvalid(text);
        var newest = fold.newest(name);
        var current = newest.filter(version -> version.map() != null);
        if (current.isEmpty() && fold.all().count() >= MOST) {
            throw new ProblemException(CommonProblem.TOO_LARGE.because(
                    String.format(Locale.ROOT, "At most %,d column maps are kept; delete one first", MOST)));
        }
        if (current.filter(version -> text.equals(version.map())).isPresent()) {
            return new Saved(current.get(), false);
        }
        current.ifPresent(version -> refuseIfStale(version, ifMatch));
        return new Saved(written(name, newest, caller, text), current.isEmpty());
    }

    synchronized void delete(String name, @Nullable String ifMatch, Caller caller) {
        refuseIfNotAllowed(name, caller);
        var newest = fold.newest(name);
        var current = newest.filter(version -> version.map() != null)
                .orElseThrow(() -> new ProblemException(IntakeProblem.unknownColumnMap(name)));
        refuseIfStale(current, ifMatch);
        written(name, newest, caller, null);
    }

    private ColumnMapVersion written(
            String name, Optional<ColumnMapVersion> newest, Caller caller, @Nullable String text) {
        var version = new ColumnMapVersion(
                name,
                newest.map(ColumnMapVersion::version).orElse(0) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.nameOr("anonymous"),
                text);
        publish.accept(version);
        return version;
    }

    private void refuseIfNotAllowed(String name, Caller caller) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.ofParameter(
                    "name",
                    "must start with the agency's code and a hyphen, such as MX-ANAM-monthly, and have at most 100 letters, digits or . _ -");
        }
        if (!allowed.mayName(caller, name)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN.because("The name must start with the code of your agency and a hyphen"));
        }
    }

    private static void refuseIfInvalid(String text) {
        try {
            var _ = ColumnMapReader.read(text);
        } catch (ColumnMapReader.InvalidMapException e) {
            throw new ProblemException(IntakeProblem.INVALID_COLUMN_MAP.withErrors(e.faults().stream()
                    .map(fault -> new Fault(fault.pointer(), fault.detail()))
                    .toList()));
        }
    }

    private static void refuseIfStale(ColumnMapVersion current, @Nullable String ifMatch) {
        if (IfMatch.version(ifMatch) != current.version()) {
            throw new ProblemException(
                    IntakeProblem.STALE_VERSION.because("The current version is " + current.version()));
        }
    }
}
