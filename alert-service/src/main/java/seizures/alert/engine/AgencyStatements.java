package seizures.alert.engine;

import java.util.List;
import java.util.stream.Stream;
import seizures.contract.CoverageEvent;

/** All that an agency has stated about the coverage of its reports, in the order of the topic. */
record AgencyStatements(List<CoverageEvent> events) {
    static final AgencyStatements NONE = new AgencyStatements(List.of());

    /** The same again says nothing new. */
    AgencyStatements after(CoverageEvent event) {
        return events.contains(event)
                ? this
                : new AgencyStatements(
                        Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}
