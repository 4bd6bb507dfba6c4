package seizures.alert.kind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seizures.alert.measure.CalendarWindow;
import seizures.alert.measure.Measure;
import seizures.alert.series.Curve;
import seizures.alert.series.Episode;
import seizures.alert.series.Span;
import seizures.alert.series.Sums;
import seizures.commons.request.Fault;
import seizures.commons.request.JsonFields;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureId;
import seizures.detectors.Column;
import seizures.detectors.Description;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.InputFault;
import seizures.detectors.Settings;

/**
 * {@code TREND}: a detector flags periods of a series of counts; each run of flagged periods is an episode. A period
 * is looked at when it is complete and the series' usual reporters cover it; one without a report then counts as zero.
 * What is known to a month alone counts in months only.
 *
 * @param detector by its name
 * @param params what differs from the detector's usual settings, the false alarm rate and the direction among them
 * @param up whether rises are looked for, or falls
 * @param nowcast whether it looks at a period before it is complete, by what is usually known at its age
 */
record Trend(
        String detector,
        Map<String, Object> params,
        boolean up,
        CalendarWindow bucket,
        LocalDate since,
        Duration completeAfter,
        Duration holdFor,
        boolean nowcast)
        implements Periodic {
    private static final double USUAL_RATE = 0.01;
    private static final String NOWCASTING = "SEASONAL_NB";
    private static final Duration LEAST_DELAY = Duration.ofDays(2);
    private static final Duration LONGEST_DELAY = Duration.ofDays(92);

    static @Nullable Kind read(JsonFields fields, @Nullable Measure measure) {
        KindFields.needSeizures(fields, measure, "a sum of doses or masses shows the largest seizure alone");
        var detector = fields.required("detector").word(TrendAdmission.OFFERED, Trend::alarming);
        var bucket = KindFields.bucket(fields);
        var direction = fields.has("direction")
                ? fields.required("direction").oneOf(List.of("UP", "DOWN"), word -> word)
                : "UP";
        var rate = KindFields.falseAlarmRate(fields, USUAL_RATE);
        var params = fields.has("params") ? fields.required("params").plainMembers() : Map.<String, Object>of();
        var since = KindFields.since(fields);
        var completeAfter = KindFields.completeAfter(fields);
        var holdFor = KindFields.holdFor(fields, bucket, completeAfter);
        boolean nowcast = Boolean.TRUE.equals(fields.optional("nowcast").flag());
        if (detector == null || bucket == null || direction == null || rate == null || since == null) {
            return null;
        }
        var settings = settings(fields, detector.description(), direction, rate, params);
        if (completeAfter == null || holdFor == null) {
            return null;
        }
        var name = detector.description().name();
        checkNowcast(fields, name, completeAfter, nowcast);
        boolean up = direction.equals("UP");
        return new Trend(name, settings, up, bucket, since, completeAfter, holdFor, nowcast);
    }

    private static void checkNowcast(JsonFields fields, String detector, Duration completeAfter, boolean nowcast) {
        if (nowcast && !detector.equals(NOWCASTING)) {
            fields.fault("nowcast", "must go with the detector " + NOWCASTING);
        }
        boolean isUsable = completeAfter.compareTo(LEAST_DELAY) >= 0 && completeAfter.compareTo(LONGEST_DELAY) <= 0;
        if (nowcast && !isUsable) {
            fields.fault(
                    "completeAfter",
                    "must be 2 to 92 days with nowcast: the time after which nearly everything has been reported");
        }
    }

    private static Map<String, Object> settings(
            JsonFields fields, Description detector, String direction, double rate, Map<String, Object> params) {
        for (var name : List.of("alpha", "direction")) {
            if (params.containsKey(name) && (name.equals("direction") || takesRate(detector))) {
                fields.fault("params/" + name, "must be stated as " + (name.equals("alpha") ? "falseAlarmRate" : name));
            }
        }
        var settings = new LinkedHashMap<String, Object>(params);
        if (takesRate(detector)) {
            settings.put("alpha", rate);
        } else if (fields.has("falseAlarmRate")) {
            fields.fault("falseAlarmRate", "must be omitted: " + detector.name() + " has no false alarm rate");
        }
        if (detector.params().stream().anyMatch(param -> param.name().equals("direction"))) {
            settings.put("direction", direction);
        } else if (direction.equals("DOWN")) {
            fields.fault("direction", "must be UP: " + detector.name() + " detects rises only");
        }
        var faults = new ArrayList<InputFault>();
        Settings.parse(detector, settings, faults);
        faults.forEach(fault -> fields.fault(fault.pointer().substring(1), fault.detail()));
        return settings;
    }

    /** The letter alpha stands for another thing in some detectors, which then may be large. */
    private static boolean takesRate(Description detector) {
        return detector.params().stream().anyMatch(param -> param.name().equals("alpha") && param.max() <= 0.5);
    }

    private static Optional<Detector> alarming(String name) {
        return Detectors.named(name).filter(Trend::isAlarming);
    }

    /** Labels of a trend are no alarms. */
    private static boolean isAlarming(Detector detector) {
        return detector.description().columns().stream().anyMatch(column -> column.meaning() == Column.Meaning.ALARM);
    }

    /** A period is looked at from a day after its end on, when that is all that it waits for or reports are nowcast. */
    @Override
    public Instant seenUntil(Instant now) {
        return bucket.completeAt(now, nowcast ? KindFields.DAY : completeAfter);
    }

    /** Reports that are nowcast are looked at again each day until their period is complete. */
    @Override
    public Optional<Span> elapsed(Instant before, Instant now) {
        if (!nowcast) {
            return bucket.completed(before, now, completeAfter);
        }
        var first = bucket.completeAt(before, completeAfter.plus(KindFields.DAY));
        return dayOf(before).equals(dayOf(now)) ? Optional.empty() : Optional.of(new Span(first, Span.ALL.to()));
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    @Override
    public List<Fault> admission(Instant now) {
        return TrendAdmission.faults(this, now);
    }

    @Override
    public List<Episode> episodes(Question question) {
        if (!question.span().from().isBefore(seenUntil(question.now()))) {
            return List.of();
        }
        var buckets = buckets(question.series(), question.now());
        return buckets.size() == 0
                ? List.of()
                : Episode.touching(
                        question.span(),
                        TrendRuns.of(this, CoveredPeriods.of(buckets, question.coverage()), question.now())
                                .episodes());
    }

    @Override
    public Curve curve(Question question, Predicate<String> isKey) {
        var buckets = buckets(question.series(), question.now());
        return new Curve(
                Curve.Shape.PERIODS,
                question.measure().unit(),
                buckets.size() == 0
                        ? List.of()
                        : TrendRuns.of(this, CoveredPeriods.of(buckets, question.coverage()), question.now())
                                .parts(question.span()));
    }

    @Override
    public String headline(String subject) {
        return up ? "TREND_UP" : "TREND_DOWN";
    }

    /** A count out of line only with those before it says so, and one whose reports are still coming in. */
    @Override
    public String headlineVariant(AlertVersion alert, BigDecimal observed) {
        var expected = alert.expected();
        if (expected != null && (up ? observed.compareTo(expected) <= 0 : observed.compareTo(expected) >= 0)) {
            return ".together";
        }
        boolean isEarly =
                nowcast && alert.updatedAt().isBefore(alert.window().to().plus(completeAfter));
        return expected == null || alert.upperBound() == null ? ".open" : isEarly ? ".early" : "";
    }

    /** The highest count of its periods for a rise, the lowest for a fall. */
    @Override
    public BigDecimal observed(Question question, Set<SeizureId> seizures) {
        var span = question.span();
        var counts = Buckets.of(question.series(), bucket, span.firstDay(), span.to()).points().stream()
                .map(Sums::of)
                .sorted()
                .toList();
        return counts.isEmpty() ? BigDecimal.ZERO : up ? counts.getLast() : counts.getFirst();
    }
}
