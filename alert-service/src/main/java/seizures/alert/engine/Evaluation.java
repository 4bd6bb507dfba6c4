package seizures.alert.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import seizures.alert.kind.Question;
import seizures.alert.kind.ReportCoverage;
import seizures.alert.message.ChangeReason;
import seizures.alert.series.Episode;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.contract.SeizureId;

/** Looks at one series in one stretch of time, and says what is new of its alerts. */
final class Evaluation {
    private final ActiveRule rule;
    private final SeriesKey key;
    private final Series series;
    private final Series around;
    private final AlertIndex known;
    private final Instant now;
    private final ReportCoverage coverage;

    Evaluation(
            ActiveRule rule,
            SeriesKey key,
            Series series,
            Series around,
            AlertIndex known,
            Instant now,
            ReportCoverage coverage) {
        this.coverage = coverage;
        this.rule = rule;
        this.key = key;
        this.series = series;
        this.around = around;
        this.known = known;
        this.now = now;
    }

    /**
     * @param span of time that was looked at
     * @param episodes in it, as they are now
     */
    private record Looked(Span span, List<Episode> episodes) {}

    List<NewVersion> versions(Span touched, ChangeReason reason) {
        var seen = look(touched);
        return versions(seen, standing(seen.span()), reason);
    }

    private List<NewVersion> versions(Looked seen, Map<String, IndexedAlert> left, ChangeReason reason) {
        var versions = new ArrayList<NewVersion>();
        var used = new HashSet<String>();
        for (var episode : seen.episodes()) {
            var alertId = alertOf(episode, left, used);
            left.remove(alertId);
            used.add(alertId);
            versions.addAll(
                    Versions.seen(rule, key.group().names(), alertId, known.find(alertId), episode, reason, now));
        }
        left.values().forEach(alert -> versions.add(withdrawn(alert, reason)));
        return versions;
    }

    /** The same where each episode is of one seizure, and the series holds this one alone. */
    List<NewVersion> versions(SeizureId seizure, Span touched, ChangeReason reason) {
        var span = touched;
        var left = new LinkedHashMap<String, IndexedAlert>();
        var alert = known.of(key, key.alertId(seizure.value()));
        if (alert != null && !alert.isWithdrawn()) {
            left.put(alert.alertId(), alert);
            span = span.and(alert.reach());
        }
        var episodes = rule.rule().when().episodes(ask(span));
        return versions(new Looked(span, sorted(episodes)), left, reason);
    }

    /** Widens the span until no episode and no alert that can have changed reaches beyond it. */
    private Looked look(Span touched) {
        var span = touched;
        while (true) {
            for (var alert : known.standing(key, span)) {
                span = span.and(alert.reach());
            }
            var episodes = rule.rule().when().episodes(ask(span));
            var wider = span;
            for (var episode : episodes) {
                wider = wider.and(rule.rule().when().reach(episode.window()));
            }
            for (var alert : known.standing(key, wider)) {
                wider = wider.and(alert.reach());
            }
            if (wider.equals(span)) {
                return new Looked(span, sorted(episodes));
            }
            span = wider;
        }
    }

    private static List<Episode> sorted(List<Episode> episodes) {
        return episodes.stream()
                .sorted(Comparator.comparing(
                                (Episode episode) -> episode.window().from())
                        .thenComparing(Episode::key))
                .toList();
    }

    private Question ask(Span span) {
        return new Question(series, around, rule.rule().measure(), span, now, coverage);
    }

    /** The alerts that are not withdrawn and that a change in here can change. */
    private Map<String, IndexedAlert> standing(Span span) {
        var standing = new LinkedHashMap<String, IndexedAlert>();
        known.standing(key, span).forEach(alert -> standing.put(alert.alertId(), alert));
        return standing;
    }

    /** The alert that has always been this episode's; or, where edges move, the one that it overlaps; or a new one. */
    private String alertOf(Episode episode, Map<String, IndexedAlert> left, Set<String> used) {
        var alertId = key.alertId(episode.key());
        if (!rule.rule().when().edgesMove() || left.containsKey(alertId)) {
            return alertId;
        }
        var reach = rule.rule().when().reach(episode.window());
        for (var alert : left.values()) {
            if (alert.reach().overlaps(reach)) {
                return alert.alertId();
            }
        }
        for (int again = 2; used.contains(alertId) || isElsewhere(alertId, episode); again++) {
            alertId = key.alertId(episode.key() + "#" + again);
        }
        return alertId;
    }

    /** Whether the id belongs to an alert that has moved away from here and stands. */
    private boolean isElsewhere(String alertId, Episode episode) {
        var alert = known.of(key, alertId);
        return alert != null && !alert.isWithdrawn() && !alert.window().overlaps(episode.window());
    }

    private NewVersion withdrawn(IndexedAlert alert, ChangeReason reason) {
        var before = known.newest(alert.alertId());
        var seizures = Set.copyOf(before.evidence().seizures());
        var when = rule.rule().when();
        var question = ask(alert.window());
        return Versions.withdrawn(
                rule, before, when.left(question, seizures), when.observed(question, seizures), reason);
    }
}
