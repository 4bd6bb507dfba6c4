package seizures.intake.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.contract.RegisterEntry;
import seizures.contract.RegisterKind;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.RegisterBook;
import tools.jackson.databind.JsonNode;

/** Reads an entry of a register from its address and its body, or gives every fault in them. */
final class EntryParser {
    static final int NAME = 200;
    private static final int SOURCE = 500;
    private static final int REASON = 1_000;
    private static final Pattern PLACE = Pattern.compile("^(IDS_PLACE:[^:]+):");

    private final RegisterKind kind;
    private final String id;
    private final RegisterBook book;
    private final LocalDate today;

    /**
     * @param id as the address has it
     * @param today UTC
     */
    EntryParser(RegisterKind kind, String id, RegisterBook book, LocalDate today) {
        this.kind = kind;
        this.id = idOf(kind, id);
        this.book = book;
        this.today = today;
    }

    /**
     * A name without {@code other:}, in lower case; of a port of IDS_PLACE, which has a slash, {@code IDS_PLACE:MX:Colombia};
     * any other id as it is.
     */
    static String idOf(RegisterKind kind, String id) {
        if (kind != RegisterKind.NAMES) {
            return PLACE.matcher(id).replaceFirst("$1/");
        }
        var name = SubstanceCode.fold(id);
        return name.startsWith(SubstanceCode.OTHER)
                ? SubstanceCode.fold(name.substring(SubstanceCode.OTHER.length()))
                : name;
    }

    /** @param base the version that is changed; absent where the entry is to be new */
    Parsed<EntryChange.Enter> parse(JsonNode body, @Nullable Integer base) {
        var fields = new JsonFields(body, "#", new Faults());
        var source = fields.required("source").text(SOURCE);
        var reason = fields.required("reason").text(REASON);
        var effectiveOn = effectiveOn(fields);
        var entry = entry(fields, Objects.requireNonNullElse(source, ""));
        fields.refuseUnknown();
        return entry == null
                        || reason == null
                        || effectiveOn == null
                        || !fields.faults().isEmpty()
                ? new Parsed.Invalid<>(fields.faults().list())
                : new Parsed.Ok<>(new EntryChange.Enter(entry, effectiveOn, reason, base));
    }

    private @Nullable LocalDate effectiveOn(JsonFields fields) {
        var field = fields.optional("effectiveOn");
        var day = field.isPresent() ? field.day() : today;
        if (day != null && day.isAfter(today)) {
            field.fault("must not be after today, " + today + " (UTC)");
        }
        return day;
    }

    private @Nullable RegisterEntry entry(JsonFields fields, String source) {
        var others = book.without(kind, id);
        var substances = new SubstanceReader(id, fields, others);
        var places = new PlaceReader(id, fields, others);
        var statistics = new StatisticsReader(id, fields);
        return others.<@Nullable RegisterEntry>during(() -> switch (kind) {
            case SUBSTANCES -> substances.substance(source);
            case NAMES -> substances.name(source);
            case CONTROLS -> substances.control(source);
            case PORTS -> places.port(source);
            case PORT_ALIASES -> places.alias(source);
            case AREAS -> places.area(source);
            case COUNTRY_GROUPS -> places.countryGroup(source);
            case CALENDARS -> statistics.calendar(source);
            case CROSSINGS -> statistics.crossings(source);
        });
    }
}
