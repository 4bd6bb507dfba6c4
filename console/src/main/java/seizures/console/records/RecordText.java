package seizures.console.records;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Parts of a record in words. In templates: {@code @recordText}. */
@Component("recordText")
class RecordText {
    public String substances(JsonNode item) {
        return each(item, "substance");
    }

    public String evidence(JsonNode item) {
        return each(item, "evidence");
    }

    private static String each(JsonNode item, String member) {
        return item.path("substances")
                .valueStream()
                .map(one -> one.path(member).asString(""))
                .collect(Collectors.joining(", "));
    }

    /** With its unit as people write it: {@code 12000 tablet}. */
    public String quantity(JsonNode item) {
        var quantity = item.path("quantity");
        return quantity.path("value").asString("") + " "
                + unit(quantity.path("unit").asString(""));
    }

    /** A unit of UCUM as people write it: {@code [lb_av]} is {@code lb}. */
    public String unit(String ucum) {
        return ucum.replaceAll("[{}\\[\\]]", "").replace("_av", "");
    }

    /** Indented JSON, for those who want it all. */
    public String json(JsonNode record) {
        return record.toPrettyString();
    }
}
