package seizures.intake.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.QueryFields;
import seizures.commons.request.TimeText;
import seizures.contract.Circumstances;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Seizure;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionSource;
import seizures.intake.ledger.SeizureRecord;
import seizures.intake.ledger.Version;

/**
 * Which records are listed, and from where on. Of several values of one parameter any will do; all parameters must fit.
 *
 * @param filters values by dimension: agency, port, region, country, substance and so on
 * @param from the first day, in the port's calendar; a report that names only a month is listed where its month and the
 *     range have a day in common
 * @param updatedSince records with a version written into the log at this time or later, in the order of the log;
 *     without it, all records by their ids
 * @param limit records on a page, 1 to 1000
 */
record ListQuery(
        Map<Dimension, Set<String>> filters,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<Version.State> states,
        Optional<Instant> updatedSince,
        int limit,
        Optional<Position> cursor,
        Format format) {
    private static final int MOST = 1000;
    private static final int USUALLY = 100;
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.AGENCY,
            Dimension.PORT,
            Dimension.AREA,
            Dimension.REGION,
            Dimension.COUNTRY,
            Dimension.COUNTRY_GROUP,
            Dimension.PARTICIPANT,
            Dimension.CROSSING,
            Dimension.MODE,
            Dimension.SUBSTANCE);

    /** Every fault is collected in the fields. */
    static ListQuery parse(QueryFields fields) {
        fields.refuseUnknown(Stream.concat(
                        DIMENSIONS.stream().map(Dimension::word),
                        Stream.of("occurredFrom", "occurredTo", "updatedSince", "state", "limit", "cursor", "format"))
                .toList());
        var from = fields.parsed("occurredFrom", text -> happened(text, Happened::firstDay));
        var to = fields.parsed("occurredTo", text -> happened(text, Happened::lastDay));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.fault("occurredTo", "must not be before occurredFrom");
        }
        return new ListQuery(
                filters(fields),
                from,
                to,
                Set.copyOf(fields.anyOf("state", List.of(Version.State.values()), Version.State::name)),
                fields.parsed("updatedSince", TimeText::instant),
                fields.whole("limit", 1, MOST, USUALLY),
                fields.parsed("cursor", Position::parse),
                fields.oneOf("format", List.of(Format.values()), Format::word).orElse(Format.JSON));
    }

    private static Map<Dimension, Set<String>> filters(QueryFields fields) {
        return DIMENSIONS.stream()
                .filter(dimension -> fields.names().contains(dimension.word()))
                .collect(Collectors.toMap(Function.identity(), dimension -> values(dimension, fields)));
    }

    private static Set<String> values(Dimension dimension, QueryFields fields) {
        return fields.all(dimension.word()).stream()
                .flatMap(text -> dimension.split(text).stream())
                .flatMap(text -> fields.take(dimension.word(), () -> dimension.parse(text)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate happened(String text, Function<Happened, LocalDate> day) {
        return day.apply(new Happened(text));
    }

    /** Whether records are listed in the order of the log. */
    boolean isByLog() {
        return updatedSince.isPresent()
                || cursor.filter(Position.InLog.class::isInstance).isPresent();
    }

    Optional<Set<String>> agencies() {
        return Optional.ofNullable(filters.get(Dimension.AGENCY));
    }

    /** The same question of fewer records, from another place on. */
    ListQuery from(@Nullable Position position, int most) {
        return new ListQuery(filters, from, to, states, updatedSince, most, Optional.ofNullable(position), format);
    }

    boolean takes(SeizureRecord record) {
        var current = record.current();
        var seizure = record.newestSeizure();
        return current.isPresent()
                && (states.isEmpty() || states.contains(record.state()))
                && seizure.map(this::takes).orElse(filters.isEmpty() && from.isEmpty() && to.isEmpty());
    }

    private boolean takes(Seizure seizure) {
        var on = seizure.occurredOn();
        return from.filter(on.lastDay()::isBefore).isEmpty()
                && to.filter(on.firstDay()::isAfter).isEmpty()
                && filters.entrySet().stream().allMatch(filter -> takes(seizure, filter.getKey(), filter.getValue()));
    }

    /** Whether any of its goods have one of the values. */
    private static boolean takes(Seizure seizure, Dimension dimension, Set<String> meant) {
        var source = DimensionSource.of(Circumstances.of(seizure, seizure.participatingAgencies()));
        return seizure.items().stream()
                .flatMap(item -> item.substances().stream()
                        .map(found -> new Goods(found.substance(), item.form(), found.evidence())))
                .anyMatch(goods -> !Collections.disjoint(meant, dimension.valuesOf(source, goods)));
    }
}
