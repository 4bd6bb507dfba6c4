package seizures.intake.register;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.JsonFields;
import seizures.contract.PortCode;
import seizures.contract.RegisterEntry.CalendarEntry;
import seizures.contract.RegisterEntry.CrossingsEntry;
import seizures.domain.registry.NearestNames;
import seizures.domain.registry.Ports;

/**
 * Reads entries about fiscal years and about traffic.
 *
 * @param id of the entry, as its address has it
 */
record StatisticsReader(String id, JsonFields fields) {
    private static final int MONTHS = 12;
    private static final int NEAREST = 3;
    private static final Pattern CALENDAR = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");
    private static final Pattern PORT_AND_YEAR = Pattern.compile("(.+):((?:19|20)[0-9]{2})");

    @Nullable
    CalendarEntry calendar(String source) {
        var name = fields.required("name").text(EntryParser.NAME);
        var firstMonth = fields.required("firstMonth").whole(1, MONTHS);
        if (!CALENDAR.matcher(id).matches()) {
            fields.faults().add("id", "must be 2 to 40 capitals, digits, _ and -, such as US");
        }
        return name == null || firstMonth == null ? null : new CalendarEntry(id, name, firstMonth, source);
    }

    @Nullable
    CrossingsEntry crossings(String source) {
        int trucks = count("trucks");
        int personalVehicles = count("personalVehicles");
        int buses = count("buses");
        int pedestrians = count("pedestrians");
        int trains = count("trains");
        var parts = PORT_AND_YEAR.matcher(id);
        if (!parts.matches()) {
            fields.faults().add("id", "must be a port and a year, such as SCHEDULE_D:2304:2025");
            return null;
        }
        var port = port(parts.group(1));
        return port == null
                ? null
                : new CrossingsEntry(
                        port,
                        Integer.parseInt(parts.group(2)),
                        trucks,
                        personalVehicles,
                        buses,
                        pedestrians,
                        trains,
                        source);
    }

    private int count(String name) {
        return Objects.requireNonNullElse(fields.required(name).whole(0, Integer.MAX_VALUE), 0);
    }

    private @Nullable PortCode port(String text) {
        try {
            var port = PortCode.parse(text);
            if (Ports.find(port).isPresent()) {
                return port;
            }
            fields.faults().add("id", port + " is not a registered port" + nearest(text));
        } catch (IllegalArgumentException e) {
            fields.faults().add("id", e.getMessage() + nearest(text));
        }
        return null;
    }

    private static String nearest(String text) {
        return NearestNames.question(Ports.nearest(text.substring(text.indexOf(':') + 1), NEAREST));
    }
}
