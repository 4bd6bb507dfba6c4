package seizures.stats.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionNames;

/** {@code GET /v1/dimensions}: what questions and rules can be filtered and grouped by, so that a form need not know it. */
@RestController
class DimensionController {
    record Dimensions(List<Described> dimensions) {}

    /**
     * @param dimension as queries name it
     * @param multiple whether a seizure can have several values, and is then in the row of each
     * @param values all of them where the list is closed; empty where any well-formed code is one
     */
    record Described(String dimension, boolean multiple, List<Named> values) {
        static Described of(Dimension dimension) {
            return new Described(
                    dimension.word(),
                    dimension.isMultiple(),
                    dimension.choices().stream()
                            .map(value -> new Named(value, DimensionNames.of(dimension, value, Locale.ENGLISH)))
                            .toList());
        }
    }

    /** @param name for people, in English */
    record Named(String value, String name) {}

    @GetMapping("/v1/dimensions")
    Dimensions dimensions() {
        return new Dimensions(Stream.of(Dimension.values()).map(Described::of).toList());
    }
}
