package seizures.stats.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.Statistic;
import seizures.domain.doses.Doses;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountRow;

/**
 * A page of the seizures behind a count, by their ids.
 *
 * @param total the count itself, the same on each page: the sum of what every seizure adds
 * @param notes of sums of areas that are not simply added to reports of places in them
 * @param next cursor of the next page; absent on the last
 * @param asOf when the newest change was made that is part of the answer; absent where only past days are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeizurePage(
        LocalDate knownAt,
        List<Counted> seizures,
        Amounts total,
        List<String> notes,
        @Nullable String next,
        @Nullable Instant asOf) {
    /**
     * @param version the newest that is known, which says where and when
     * @param counts what it adds; below zero nowhere
     */
    record Counted(
            String seizureId,
            int version,
            Agency agency,
            PortCode port,
            Happened occurredOn,
            @JsonUnwrapped Amounts counts) {}

    /**
     * As in a row of a count.
     *
     * @param doses each rounded once: those of the seizures may differ from the total's by their rounding, all else adds
     *     up exactly, and intervals do not add up at all
     */
    record Amounts(
            long seizures,
            long items,
            String massMicrograms,
            String assayedMassMicrograms,
            String pureMassMicrograms,
            String pills,
            String volumeMicrolitres,
            BigInteger units,
            long unconverted,
            Map<String, Doses> doses) {
        static Amounts of(CountQuery query, SeizureSum counted) {
            var sum = counted.sum();
            var doses = new LinkedHashMap<String, Doses>();
            query.methods().stream()
                    .filter(method -> method.counts(counted.lots()))
                    .forEach(method -> doses.put(method.id(), method.doses(counted.lots())));
            return new Amounts(
                    sum.count(Statistic.SEIZURES),
                    sum.count(Statistic.ITEMS),
                    sum.get(Statistic.MICROGRAMS).toString(),
                    sum.get(Statistic.ASSAYED_MICROGRAMS).toString(),
                    CountRow.pure(sum).toString(),
                    sum.get(Statistic.PILLS).toString(),
                    sum.get(Statistic.MICROLITRES).toString(),
                    sum.get(Statistic.UNITS),
                    sum.count(Statistic.UNCONVERTED),
                    doses);
        }
    }

    static SeizurePage of(CountQuery query, CountedSeizures counted, Optional<Instant> asOf) {
        return new SeizurePage(
                query.knownAt(),
                counted.page().entrySet().stream()
                        .map(seizure -> counted(query, seizure.getKey(), seizure.getValue()))
                        .toList(),
                Amounts.of(query, counted.all()),
                counted.notes(),
                counted.next(),
                asOf.orElse(null));
    }

    private static Counted counted(CountQuery query, String seizureId, SeizureSum sum) {
        var latest = sum.latest();
        return new Counted(
                seizureId,
                latest.cause(),
                latest.place().agency(),
                latest.place().port(),
                latest.occurredOn(),
                Amounts.of(query, sum));
    }
}
