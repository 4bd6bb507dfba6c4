package seizures.alert.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import seizures.alert.kind.Question;
import seizures.alert.message.Language;
import seizures.alert.rule.Rule;
import seizures.alert.series.Point;
import seizures.alert.series.Span;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.domain.doses.DoseMethods;

/** A rule looked at by all that is known now, as a {@link AlertEngine} of its own would once it is made. */
final class Lookback {
    private static final int MOST_GROUPS = 100;

    private final EngineState memory;
    private final AlertRuleVersion version;
    private final Rule rule;
    private final AlertEngine engine;

    /** @throws CancellationException once it is overdue, from any method */
    Lookback(EngineState memory, AlertRuleVersion version, DoseMethods methods, BooleanSupplier isOverdue) {
        this.memory = memory;
        this.version = version;
        this.rule = ActiveRule.of(version, methods).rule();
        this.engine = new AlertEngine(memory, methods, Language.ENGLISH, new CancellableSlice(isOverdue));
    }

    /** @param others tells the engine of what the rule does not select */
    RulePreview at(Instant now, Consumer<AlertEngine> others) {
        others.accept(engine);
        engine.at(now);
        engine.on(version);
        while (isWaiting()) {
            engine.at(now);
        }
        var alerts = new ArrayList<AlertVersion>();
        memory.alerts().forEach((_, alert) -> alerts.add(alert));
        alerts.sort(Comparator.comparing(AlertVersion::raisedAt).reversed().thenComparing(AlertVersion::alertId));
        return groups(alerts);
    }

    private boolean isWaiting() {
        var waiting = new ArrayList<String>();
        memory.pending().forEach((series, _) -> waiting.add(series));
        return !waiting.isEmpty();
    }

    private RulePreview groups(List<AlertVersion> alerts) {
        var sizes = new LinkedHashMap<Map<String, String>, Long>();
        var recommended = new ArrayList<RulePreview.Recommended>();
        engine.questions(version.ruleId()).forEach((group, question) -> {
            long seizures = seizures(question.series().between(Span.ALL.firstDay(), Span.ALL.lastDay()));
            if (seizures > 0) {
                sizes.put(group.names(), seizures);
                var values = values(question);
                if (!values.isEmpty()) {
                    recommended.add(new RulePreview.Recommended(group.names(), values));
                }
            }
        });
        recommended.sort(Comparator.comparing((RulePreview.Recommended one) -> sizes.getOrDefault(one.group(), 0L))
                .reversed()
                .thenComparing(one -> one.group().toString()));
        return new RulePreview(
                sizes.values().stream().mapToLong(Long::longValue).sum(),
                sizes.size(),
                alerts,
                List.copyOf(recommended.subList(0, Math.min(MOST_GROUPS, recommended.size()))));
    }

    private static long seizures(List<Point> points) {
        return points.stream()
                .mapToLong(point -> (long) point.fact().sign() * point.fact().eventCount())
                .sum();
    }

    private Map<Double, BigDecimal> values(Question question) {
        var past = rule.when().pastAmounts(question);
        var values = new LinkedHashMap<Double, BigDecimal>();
        if (past.stream().anyMatch(amount -> amount.amount().signum() > 0)) {
            var unit = rule.measure().exact(BigDecimal.ONE);
            RulePreview.RATES.forEach(rate -> values.put(rate, ThresholdAdvice.value(past, rate, unit)));
        }
        return values;
    }
}
