package seizures.alert.about;

import seizures.alert.web.Body;
import seizures.contract.AlertFilter;
import seizures.contract.Country;
import seizures.contract.PortCode;
import seizures.contract.Severity;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;

/** Reads a filter as people write it. */
public final class Filters {
    private Filters() {}

    /** What is wrong is collected in the body. */
    public static AlertFilter parse(Body body) {
        var filter = new AlertFilter(
                body.list("alert", text -> text),
                body.list("rule", text -> text),
                body.list("severity", Severity::of),
                body.list("port", text -> PortCode.parse(text).toString()),
                body.list("region", text -> text),
                body.list("country", text -> new Country(text).code()),
                body.list(
                        "substance",
                        text -> Substances.today(new SubstanceCode(text)).code()));
        body.refuseTheRest();
        return filter;
    }
}
