package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code /v1/substances}.
 *
 * @param total on all pages
 * @param next the offset of the next page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SubstanceTable(
        List<Entry> substances, int total, @Nullable Integer next) {

    /**
     * @param parent what it is a form or an isomer of
     * @param day on which {@code controlled} and {@code lists} hold
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String substance,
            String name,
            String substanceClass,
            String family,
            @Nullable String parent,
            @Nullable String cas,
            List<String> synonyms,
            @JsonProperty("on") String day,
            String controlled,
            List<String> lists,
            List<Control> controls) {}

    /** A list that it is or was on, from and to a day, a month or a year. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Control(
            String list, @Nullable String from, @Nullable String to, String source) {}
}
