package seizures.intake.register;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.Country;
import seizures.contract.PortCode;
import seizures.contract.RegisterEntry.AliasEntry;
import seizures.contract.RegisterEntry.AreaEntry;
import seizures.contract.RegisterEntry.CountryGroupEntry;
import seizures.contract.RegisterEntry.PortEntry;
import seizures.domain.registry.Areas;
import seizures.domain.registry.NearestNames;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Registers;

/**
 * Reads entries about places.
 *
 * @param id of the entry, as its address has it
 * @param others the registers without this entry
 */
record PlaceReader(String id, JsonFields fields, Registers others) {
    private static final int NEAREST = 3;
    private static final int MOST_COUNTRIES = 250;
    private static final Pattern AREA = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");

    @Nullable
    PortEntry port(String source) {
        var code = code();
        var name = fields.required("name").text(EntryParser.NAME);
        var area = fields.optional("area").parsed(PlaceReader::knownArea);
        var region = fields.optional("region").word(Ports.regions(), PlaceReader::region);
        var zone = fields.optional("zone").parsed(PlaceReader::zone);
        var latitude = fields.optional("latitude").number(-90, 90);
        var longitude = fields.optional("longitude").number(-180, 180);
        bothOrNeither(latitude, longitude);
        if (code == null || name == null) {
            return null;
        }
        if (others.ports().isAlias(code)) {
            fields.faults().add("id", "is another code of " + others.ports().identityOf(code) + "; change that port");
        }
        return new PortEntry(code, name, area, region, zone, latitude, longitude, source);
    }

    @Nullable
    AliasEntry alias(String source) {
        var code = code();
        var field = fields.required("port");
        var port = field.parsed(text -> registered(text, code));
        if (code == null || port == null) {
            return null;
        }
        if (!code.country().equals(port.country())) {
            field.fault("must be in " + code.country() + ", as " + code + " is");
        }
        return new AliasEntry(code, port, source);
    }

    @Nullable
    AreaEntry area(String source) {
        var name = fields.required("name").text(EntryParser.NAME);
        var country = fields.required("country").parsed(Country::new);
        var field = fields.optional("port");
        var port = field.parsed(PlaceReader::portCode);
        var latitude = fields.optional("latitude").number(-90, 90);
        var longitude = fields.optional("longitude").number(-180, 180);
        bothOrNeither(latitude, longitude);
        if (!AREA.matcher(id).matches() || id.equals(Ports.NO_AREA)) {
            fields.faults().add("id", "must be 2 to 40 capitals, digits, _ and -, such as MX-TAM");
        }
        if (port != null) {
            others.areas().reportedAs(port).ifPresent(other -> field.fault("is that of " + other.code() + " already"));
        }
        return name == null || country == null
                ? null
                : new AreaEntry(id, name, country, port, latitude, longitude, source);
    }

    @Nullable
    CountryGroupEntry countryGroup(String source) {
        var name = fields.required("name").text(EntryParser.NAME);
        var countries = fields.required("countries").distinct(1, MOST_COUNTRIES, Country::new);
        if (!AREA.matcher(id).matches() || id.equals("NONE")) {
            fields.faults().add("id", "must be 2 to 40 capitals, digits, _ and -, such as TRILATERAL");
        }
        return name == null ? null : new CountryGroupEntry(id, name, countries, source);
    }

    /** Neither is of use alone. */
    private void bothOrNeither(@Nullable Double latitude, @Nullable Double longitude) {
        if ((latitude == null) != (longitude == null)) {
            fields.fault(latitude == null ? "latitude" : "longitude", "is missing: state both or neither");
        }
    }

    private @Nullable PortCode code() {
        try {
            return PortCode.parse(id);
        } catch (IllegalArgumentException e) {
            fields.faults().add("id", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The identity of a registered port. */
    private PortCode registered(String text, @Nullable PortCode alias) {
        var port = portCode(text);
        var identity = others.ports().identityOf(port);
        if (identity.equals(alias)) {
            throw new IllegalArgumentException(
                    port.equals(alias)
                            ? "must be another code than the alias"
                            : "is another code of " + alias + ", which would be an alias of itself");
        }
        if (others.ports().find(port).isEmpty()) {
            throw new IllegalArgumentException("is not a registered port" + nearest(text));
        }
        if (!identity.equals(port)) {
            throw new IllegalArgumentException("is another code of " + identity + "; name " + identity);
        }
        return port;
    }

    private static PortCode portCode(String text) {
        try {
            return PortCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + nearest(text), e);
        }
    }

    private static String nearest(String text) {
        return NearestNames.question(Ports.nearest(text.substring(text.indexOf(':') + 1), NEAREST));
    }

    private static String knownArea(String text) {
        if (Areas.find(text).isEmpty()) {
            throw new IllegalArgumentException("unknown area " + NearestNames.quoted(text)
                    + NearestNames.question(NearestNames.of(text, Areas.codes(), NEAREST)));
        }
        return text;
    }

    private static Optional<String> region(String text) {
        return Ports.regions().stream().filter(text::equals).findFirst();
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("unknown time zone " + NearestNames.quoted(text)
                    + NearestNames.question(NearestNames.of(text, ZoneId.getAvailableZoneIds(), NEAREST)));
        }
    }
}
