package seizures.stats.query;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.QueryFields;

/** What a question is about where it is about one number. */
public enum Measure {
    /** The estimate of the first method of the question. */
    DOSES,
    SEIZURES,
    /** Gross, µg. */
    MASS,
    PILLS,
    UNITS;

    /** As in parameters and answers: {@code mass}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the parameter {@code measure} names; doses where it is not there. */
    public static Measure parse(QueryFields parameters) {
        return parameters.oneOf("measure", List.of(values()), Measure::word).orElse(DOSES);
    }

    /** 0 of a row that is not there. */
    public BigInteger of(@Nullable CountRow row, String method) {
        if (row == null) {
            return BigInteger.ZERO;
        }
        return switch (this) {
            case DOSES -> {
                var doses = row.doses().get(method);
                yield doses == null ? BigInteger.ZERO : doses.mid();
            }
            case SEIZURES -> BigInteger.valueOf(row.seizures());
            case MASS -> new BigInteger(row.massMicrograms());
            case PILLS -> new BigInteger(row.pills());
            case UNITS -> row.units();
        };
    }
}
