package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a register. It replaces the one of the build with the same id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface RegisterEntry {
    RegisterKind kind();

    /** What it is the entry of, unique among those of its kind. */
    String id();

    /** Where it comes from: a law, a list, a letter. */
    String source();

    /**
     * A substance, a precursor or a piece of equipment.
     *
     * @param family for grouping: {@code fentanyls}
     * @param parent what it is a form or an isomer of; absent where it is not one
     * @param cas its number in the register of the Chemical Abstracts Service
     */
    record SubstanceEntry(
            SubstanceCode substance,
            String name,
            SubstanceClass substanceClass,
            String family,
            @Nullable SubstanceCode parent,
            @Nullable String cas,
            String source)
            implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.SUBSTANCES;
        }

        @Override
        public String id() {
            return substance.code();
        }
    }

    /**
     * A name means a substance: {@code other:<name>} of the log counts as it.
     *
     * @param name in lower case
     */
    record NameEntry(String name, SubstanceCode substance, String source) implements RegisterEntry {
        public NameEntry {
            name = SubstanceCode.fold(name);
        }

        @Override
        public RegisterKind kind() {
            return RegisterKind.NAMES;
        }

        @Override
        public String id() {
            return name;
        }
    }

    /**
     * A port under the code that is its identity.
     *
     * @param area a code of the register of areas; absent where it lies in none
     * @param region {@code SOUTHWEST_BORDER} and so on; absent where it lies in none
     * @param zone its time zone, {@code America/Chicago}
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east
     */
    record PortEntry(
            PortCode port,
            String name,
            @Nullable String area,
            @Nullable String region,
            @Nullable String zone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String source)
            implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.PORTS;
        }

        @Override
        public String id() {
            return port.toString();
        }
    }

    /**
     * A code means a port that has another code too.
     *
     * @param code another code of the port
     * @param port the code that stands for it
     * @param source who says so
     */
    record AliasEntry(PortCode code, PortCode port, String source) implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.PORT_ALIASES;
        }

        @Override
        public String id() {
            return code.toString();
        }
    }

    /**
     * What lies above ports and below regions.
     *
     * @param area its code: {@code LAREDO}, {@code MX-TAM}
     * @param port under what port code the area as a whole is reported; absent where it is not
     * @param latitude of its centre, degrees north, WGS 84
     * @param longitude degrees east
     */
    record AreaEntry(
            String area,
            String name,
            Country country,
            @Nullable PortCode port,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String source)
            implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.AREAS;
        }

        @Override
        public String id() {
            return area;
        }
    }

    /**
     * A named group of countries.
     *
     * @param group its code: {@code TRILATERAL}
     */
    record CountryGroupEntry(String group, String name, List<Country> countries, String source)
            implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.COUNTRY_GROUPS;
        }

        @Override
        public String id() {
            return group;
        }
    }

    /**
     * Whose fiscal year.
     *
     * @param calendar its code: {@code CO}
     * @param firstMonth the month on whose first day it begins, 1 to 12; it is named by the year in which it ends
     */
    record CalendarEntry(String calendar, String name, int firstMonth, String source) implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.CALENDARS;
        }

        @Override
        public String id() {
            return calendar;
        }
    }

    /**
     * What crossed a land border at a port in a calendar year.
     *
     * @param year of the calendar, for all of which these are counts of entries
     * @param source who counted them
     */
    record CrossingsEntry(
            PortCode port,
            int year,
            int trucks,
            int personalVehicles,
            int buses,
            int pedestrians,
            int trains,
            String source)
            implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.CROSSINGS;
        }

        @Override
        public String id() {
            return id(port, year);
        }

        /** {@code SCHEDULE_D:2304:2025}. */
        public static String id(PortCode port, int year) {
            return port + ":" + year;
        }
    }

    /**
     * A substance is, or was, on a list.
     *
     * @param list {@code 1961-I}, {@code US-CSA-II} and so on
     * @param from its first day there, or month or year; absent where that is not known
     * @param to its last; absent while it is there
     */
    record ControlEntry(
            SubstanceCode substance,
            String list,
            @Nullable String from,
            @Nullable String to,
            String source) implements RegisterEntry {
        @Override
        public RegisterKind kind() {
            return RegisterKind.CONTROLS;
        }

        @Override
        public String id() {
            return substance + ":" + list;
        }
    }
}
