package seizures.alert.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.Goods;
import seizures.contract.PortCode;
import seizures.contract.RoutePoint;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SharedAmount;
import seizures.domain.dimension.DimensionSource;
import seizures.domain.registry.Substances;

/**
 * What one version of a seizure says, from the moment it was known (sign +1), or says no longer (−1).
 *
 * @param source what dimensions read beside the goods
 * @param firstDay in the port's calendar; of the month, where no more is known
 * @param first when it happened: the instant where the report tells it, noon UTC of the day, or the start of the month
 * @param last the same, or the last second of the month, by which all of it has happened
 * @param shared what goods have in common, likewise: a sum over them counts it once
 * @param alsoReportedAs the reports of the same seizure by other agencies
 * @param goods with the substances as the registry names them today
 * @param isAdjustment whether no report says it: it takes out of a sum of an area what reports of places in it say too, for
 *     kinds that add amounts up
 */
public record Fact(
        SeizureId seizureId,
        int sign,
        Instant knownAt,
        DimensionSource source,
        List<RoutePoint> route,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant first,
        Instant last,
        int eventCount,
        List<Contribution> goods,
        List<SharedAmount> shared,
        List<SeizureId> alsoReportedAs,
        boolean isAdjustment) {
    private static final Duration NOON = Duration.ofHours(12);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** What is known to a month lies in all of it; what is known to a day and no closer, at its noon. */
    public static Fact of(SeizureChange change) {
        var firstDay = change.occurredOn().firstDay();
        var lastDay = change.occurredOn().lastDay();
        var days = Span.ofDays(firstDay, lastDay);
        boolean month = change.occurredOn().isMonth();
        var instant = month ? days.from() : instant(change).orElse(days.from().plus(NOON));
        return new Fact(
                change.seizureId(),
                change.sign(),
                change.recordedAt(),
                DimensionSource.of(change.circumstances()),
                change.circumstances().route(),
                firstDay,
                lastDay,
                instant,
                month ? days.to().minus(MOMENT) : instant,
                change.eventCount(),
                change.contributions().stream().map(Fact::today).toList(),
                change.shared().stream().map(Fact::today).toList(),
                change.alsoReportedAs(),
                false);
    }

    /** What it is about, said or said no longer. */
    public Fact said() {
        return sign > 0 ? this : with(1, knownAt, eventCount, goods, shared, isAdjustment);
    }

    /** An adjustment that says this from a time on, or says it no longer. */
    public Fact adjusting(int sign, Instant knownAt) {
        return with(sign, knownAt, eventCount, goods, shared, true);
    }

    /** As much of it as is left. */
    public Fact reducedTo(int eventCount, List<Contribution> goods, List<SharedAmount> shared) {
        return with(sign, knownAt, eventCount, goods, shared, isAdjustment);
    }

    /** Whether they say the same, whenever that was known. */
    public boolean saysSame(Fact other) {
        return said().equals(other.with(1, knownAt, other.eventCount, other.goods, other.shared, isAdjustment));
    }

    private Fact with(
            int otherSign,
            Instant otherKnownAt,
            int otherCount,
            List<Contribution> otherGoods,
            List<SharedAmount> otherShared,
            boolean isOtherAdjustment) {
        return new Fact(
                seizureId,
                otherSign,
                otherKnownAt,
                source,
                route,
                firstDay,
                lastDay,
                first,
                last,
                otherCount,
                otherGoods,
                otherShared,
                alsoReportedAs,
                isOtherAdjustment);
    }

    /** Whether no more is known of its time than the month. */
    public boolean isOfMonth() {
        return !firstDay.equals(lastDay);
    }

    public Agency agency() {
        return source.agency();
    }

    public PortCode port() {
        return source.port();
    }

    /** When it happened, where the report tells the time; noon UTC stands for a day without one. */
    public Optional<Instant> instant() {
        return isDay(first) || !first.equals(last) ? Optional.empty() : Optional.of(first);
    }

    /** Whether an instant stands for its day: of what happened then no more is known. */
    public static boolean isDay(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.DAYS).plus(NOON));
    }

    /** The stretch of time in which it happened; without length where the instant is known or stands for the day. */
    public Span window() {
        return first.equals(last) ? new Span(first, last) : new Span(first, last.plus(MOMENT));
    }

    private static Optional<Instant> instant(SeizureChange change) {
        var occurredAt = change.circumstances().occurredAt();
        if (occurredAt.indexOf('T') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(occurredAt)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static SharedAmount today(SharedAmount shared) {
        return new SharedAmount(
                shared.goods().stream()
                        .map(kind -> new Goods(Substances.today(kind.substance()), kind.form(), kind.evidence()))
                        .toList(),
                shared.micrograms(),
                shared.pills(),
                shared.microlitres(),
                shared.units(),
                shared.items());
    }

    private static Contribution today(Contribution goods) {
        var code = Substances.today(goods.substance());
        return code.equals(goods.substance()) ? goods : goods.withSubstance(code);
    }
}
