package seizures.alert.about;

import seizures.alert.web.Body;
import seizures.contract.AlertFilter;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;

/** Reads a filter as people write it. */
public final class Filters {
    private Filters() {}

    /** What is wrong is collected in the body. */
    public static AlertFilter parse(Body body) {
        var filter = new AlertFilter(
                body.list("alert", text -> text),
                body.list("rule", text -> text),
                body.list("severity", Severity::of),
                body.list("port", Dimension.PORT::parse),
                body.list("region", Dimension.REGION::parse),
                body.list("country", Dimension.COUNTRY::parse),
                body.list("substance", Dimension.SUBSTANCE::parse));
        body.refuseTheRest();
        return filter;
    }
}
