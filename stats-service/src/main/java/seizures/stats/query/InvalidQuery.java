package seizures.stats.query;

import java.util.List;

/** A query that cannot be asked, with all that is wrong with it. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Parsed.Fault> faults;

    public InvalidQuery(List<Parsed.Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    List<Parsed.Fault> faults() {
        return faults;
    }
}
