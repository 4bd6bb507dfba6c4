package seizures.domain.registry;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.SubstanceCode;

/** Which lists control which substances, from when, in the registers in force: see {@link ControlRegister}. */
public final class Controls {
    /** The day as of which the file was made: what is in force there was in force then. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    private Controls() {}

    /** Whether a substance is controlled on a day. */
    public enum Standing {
        CONTROLLED,
        /** It became controlled, or ceased to be, in that month or year, or nobody has looked when. */
        UNCERTAIN,
        /** By none of these lists. */
        NOT_CONTROLLED
    }

    /**
     * A substance on a list.
     *
     * @param list {@code 1961-I}, {@code 1971-II}, {@code 1988-I}, {@code US-CSA-II}, {@code US-LIST-I} and so on
     * @param from its first day there, or month or year; absent where that is not known
     * @param to its last; absent while it is there
     */
    public record Control(
            SubstanceCode substance,
            String list,
            @Nullable String from,
            @Nullable String to,
            String source) {
        Standing on(LocalDate day) {
            var surelyFrom = from == null ? AS_OF : lastOf(from);
            boolean before = from != null && day.isBefore(firstOf(from));
            boolean after = to != null && day.isAfter(lastOf(to));
            if (before || after) {
                return Standing.NOT_CONTROLLED;
            }
            boolean surelyTo = to == null
                    || !day.isAfter(
                            firstOf(to).equals(lastOf(to))
                                    ? lastOf(to)
                                    : firstOf(to).minusDays(1));
            return !day.isBefore(surelyFrom) && surelyTo ? Standing.CONTROLLED : Standing.UNCERTAIN;
        }
    }

    /** In the order of their beginning; a name that a later entry has adopted is that entry. */
    public static List<Control> of(SubstanceCode substance) {
        return Registers.inForce().controls().of(Substances.today(substance));
    }

    /** By any of the lists. */
    public static Standing on(SubstanceCode substance, LocalDate day) {
        return of(substance).stream()
                .map(control -> control.on(day))
                .min(Enum::compareTo)
                .orElse(Standing.NOT_CONTROLLED);
    }

    /** The lists that a substance is, or may be, on. */
    public static List<String> listsOn(SubstanceCode substance, LocalDate day, Standing standing) {
        return of(substance).stream()
                .filter(control -> control.on(day) == standing)
                .map(Control::list)
                .toList();
    }

    private static LocalDate firstOf(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate lastOf(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
