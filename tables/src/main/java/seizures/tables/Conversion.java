package seizures.tables;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seizures.contract.Country;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Substances;

/** What the text of a cell is, and how it becomes a value of a report. */
public enum Conversion {
    TEXT {
        @Override
        String apply(String text, Context context) {
            return text;
        }
    },
    /** Capitals, digits and underscores: {@code RIO GRANDE VALLEY} is {@code RIO_GRANDE_VALLEY}. */
    CODE {
        @Override
        String apply(String text, Context context) {
            return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        }
    },
    NUMBER {
        @Override
        String apply(String text, Context context) {
            return Numbers.decimal(text, context.decimalSign()).toPlainString();
        }
    },
    COUNT {
        @Override
        String apply(String text, Context context) {
            return Long.toString(Numbers.count(text, context.decimalSign()));
        }
    },
    /** A day. */
    DATE {
        @Override
        String apply(String text, Context context) {
            return Dates.day(text, context.dates()).toString();
        }
    },
    /** A day with its time, where it has one, in the zone of the rule. */
    TIME {
        @Override
        String apply(String text, Context context) {
            return Dates.time(text, context.dates(), context.zone());
        }
    },
    MONTH {
        @Override
        String apply(String text, Context context) {
            return Dates.month(text).toString();
        }
    },
    /** A fiscal year of the United States and a month: {@code 2026 (FYTD) DEC} is December 2025. */
    FISCAL_MONTH {
        @Override
        String apply(String text, Context context) {
            return Dates.fiscalMonth(text).toString();
        }
    },
    /** By convention, when a month was published of which that is not known: on the 15th of the next, 12:00 UTC. */
    MONTH_PUBLISHED {
        @Override
        String apply(String text, Context context) {
            var published = YearMonth.parse(text).plusMonths(1).atDay(15).atTime(12, 0);
            return published.toInstant(ZoneOffset.UTC).toString();
        }
    },
    /** A country's name or code of two letters. */
    COUNTRY {
        @Override
        String apply(String text, Context context) {
            return Countries.find(text)
                    .map(Country::code)
                    .orElseThrow(
                            () -> new IllegalArgumentException("must be the name of a country, or its ISO 3166 code"));
        }
    },
    /** The name of a place on one line, as a port code of the scheme IDS_PLACE can have it. */
    PLACE {
        @Override
        String apply(String text, Context context) {
            var place = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("^[/: ]+", "");
            return place.substring(0, Math.min(place.length(), LONGEST_PLACE)).strip();
        }
    },
    /** A code of the register; {@code other:} and the name where it has none. */
    SUBSTANCE {
        @Override
        String apply(String text, Context context) {
            return Substances.findByName(text)
                    .map(Substances.Substance::code)
                    .orElseGet(() ->
                            text.startsWith(SubstanceCode.OTHER) ? new SubstanceCode(text) : SubstanceCode.other(text))
                    .code();
        }
    },
    /** The same for the same content, wherever it stands: 16 hexadecimal digits. */
    DIGEST {
        @Override
        String apply(String text, Context context) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private static final int LONGEST_PLACE = 250;
    private static final int DIGEST_BYTES = 8;

    /**
     * How the file writes numbers and dates.
     *
     * @param decimalSign of the table's numbers: a point or a comma
     * @param dates which of two numbers is the day; null where no date is ambiguous
     * @param zone of times without an offset
     */
    record Context(
            char decimalSign,
            @Nullable DateOrder dates,
            @Nullable ZoneId zone) {}

    /** @throws IllegalArgumentException saying what it must be */
    abstract String apply(String text, Context context);

    /** Whether it takes the cells of all of a rule's columns together. */
    boolean joins() {
        return switch (this) {
            case DATE, TIME, MONTH, FISCAL_MONTH, DIGEST -> true;
            case TEXT, CODE, NUMBER, COUNT, MONTH_PUBLISHED, COUNTRY, PLACE, SUBSTANCE -> false;
        };
    }

    /** A number times another; a power of ten only moves the point. */
    static BigDecimal times(BigDecimal number, BigDecimal factor) {
        var bare = factor.stripTrailingZeros();
        return bare.unscaledValue().equals(BigInteger.ONE)
                ? number.scaleByPowerOfTen(-bare.scale())
                : number.multiply(factor);
    }
}
