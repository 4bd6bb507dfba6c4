package seizures.console.page;

import java.util.List;
import org.springframework.stereotype.Component;

/** What counts, rules and alerts are asked by, in the order of the forms. In templates: {@code @dimensions}. */
@Component("dimensions")
public class Dimensions {
    public static final List<String> ALL = List.of(
            "substance",
            "crossing",
            "port",
            "area",
            "region",
            "country",
            "countryGroup",
            "agency",
            "participant",
            "mode",
            "origin",
            "departure",
            "transit",
            "detection",
            "parent",
            "family",
            "class",
            "form",
            "evidence");

    public List<String> all() {
        return ALL;
    }

    /** Those without a field of their own on a page. */
    public List<String> beside(String... shown) {
        return ALL.stream().filter(name -> !List.of(shown).contains(name)).toList();
    }
}
