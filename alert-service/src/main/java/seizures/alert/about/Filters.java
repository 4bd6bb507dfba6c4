package seizures.alert.about;

import java.util.List;
import java.util.function.Function;
import seizures.commons.request.JsonField;
import seizures.commons.request.JsonFields;
import seizures.commons.request.SafeText;
import seizures.contract.AlertFilter;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;

/** Reads a filter of alerts. */
public final class Filters {
    private static final int MOST_VALUES = 500;
    private static final int LONGEST = 200;

    private Filters() {}

    /** A missing filter takes everything; so does a wrong one, whose faults are collected. */
    public static AlertFilter parse(JsonField field) {
        var fields = field.object();
        return fields == null ? AlertFilter.EVERYTHING : parse(fields);
    }

    static AlertFilter parse(JsonFields fields) {
        var filter = new AlertFilter(
                list(fields, "alert", text -> text),
                list(fields, "rule", text -> text),
                list(fields, "severity", Severity::of),
                list(fields, "port", Dimension.PORT::parse),
                list(fields, "region", Dimension.REGION::parse),
                list(fields, "country", Dimension.COUNTRY::parse),
                list(fields, "substance", Dimension.SUBSTANCE::parse),
                list(fields, "area", Dimension.AREA::parse),
                list(fields, "countryGroup", Dimension.COUNTRY_GROUP::parse),
                list(fields, "agency", Dimension.AGENCY::parse),
                list(fields, "participant", Dimension.PARTICIPANT::parse));
        fields.refuseUnknown();
        return filter;
    }

    private static <T> List<T> list(JsonFields fields, String name, Function<String, T> parse) {
        return fields.optional(name).distinct(0, MOST_VALUES, text -> parse.apply(SafeText.forPeople(text, LONGEST)));
    }
}
