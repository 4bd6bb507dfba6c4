package seizures.stats.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.ProblemException;
import seizures.commons.request.QueryFields;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Controls;
import seizures.domain.registry.Controls.Standing;
import seizures.domain.registry.Substances;

/**
 * {@code GET /v1/substances}, in pages, and {@code GET /v1/substances/{substance}}: names, families, and by which lists a
 * substance was controlled on a day, when it was seized or today.
 */
@RestController
class SubstanceController {
    private static final Set<String> WORDS = Set.of("family", "class", "on", "controlled", "offset", "limit");

    private final Clock clock;

    SubstanceController(Clock clock) {
        this.clock = clock;
    }

    /** @param from,to days, months or years, as exactly as known; absent: not known, or still in force */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Control(
            String list, @Nullable String from, @Nullable String to, String source) {}

    /**
     * @param parent what it is a form or an isomer of; absent where it is none
     * @param controlled on the day asked for, by any of the lists
     * @param lists those that it is on that day for certain
     * @param controls all that ever were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Substance(
            String substance,
            String name,
            String substanceClass,
            String family,
            @Nullable String parent,
            @Nullable String cas,
            List<String> synonyms,
            LocalDate on,
            Standing controlled,
            List<String> lists,
            List<Control> controls) {
        static Substance of(Substances.Substance known, LocalDate on) {
            return new Substance(
                    known.code().code(),
                    known.name(),
                    known.substanceClass().name(),
                    known.family(),
                    known.parent().equals(known.code()) ? null : known.parent().code(),
                    known.cas(),
                    known.synonyms(),
                    on,
                    Controls.on(known.code(), on),
                    Controls.listsOn(known.code(), on, Standing.CONTROLLED),
                    Controls.of(known.code()).stream()
                            .map(control -> new Control(control.list(), control.from(), control.to(), control.source()))
                            .toList());
        }
    }

    /** @param next the {@code offset} of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            List<Substance> substances, int total, @Nullable Integer next) {}

    @GetMapping("/v1/substances")
    Answer substances(@RequestParam MultiValueMap<String, String> texts) {
        var parameters = new QueryFields(texts);
        parameters.refuseUnknown(WORDS);
        var bounds = Page.Bounds.parse(parameters);
        var on = on(parameters);
        var family = parameters.once("family");
        var substanceClass = parameters.oneOf("class", List.of(SubstanceClass.values()), SubstanceClass::name);
        var controlled = parameters.oneOf("controlled", List.of(Standing.values()), Standing::name);
        parameters.throwIfInvalid();
        var meant = Substances.all().stream()
                .filter(known -> family.isEmpty() || family.get().equals(known.family()))
                .filter(known -> substanceClass.isEmpty() || substanceClass.get() == known.substanceClass())
                .filter(known -> controlled.isEmpty() || controlled.get() == Controls.on(known.code(), on))
                .map(known -> Substance.of(known, on))
                .toList();
        var page = Page.of(meant, bounds);
        return new Answer(page.entries(), page.total(), page.next().orElse(null));
    }

    /** By code, name, synonym, or {@code other:} and a name that has been adopted. */
    @GetMapping("/v1/substances/{name}")
    Substance substance(@PathVariable String name, @RequestParam MultiValueMap<String, String> texts) {
        var parameters = new QueryFields(texts);
        parameters.refuseUnknown(Set.of("on"));
        var on = on(parameters);
        var code = parameters.take("substance", () -> Dimension.SUBSTANCE.parse(name));
        parameters.throwIfInvalid();
        var known = code.flatMap(text -> Substances.find(new SubstanceCode(text)));
        return known.map(found -> Substance.of(found, on))
                .orElseThrow(() -> ProblemException.ofParameter(
                        "substance", "no entry of the register has adopted the name " + name));
    }

    private LocalDate on(QueryFields parameters) {
        Optional<LocalDate> day = parameters.parsed("on", LocalDate::parse);
        return day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
