package seizures.alert.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.PastYear;
import seizures.alert.series.Fact;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Evidence;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;
import seizures.domain.registry.Ports;

/** Writes what an alert says to people, in one language. */
public final class AlertMessages {
    private static final int ENOUGH_SEIZURES_TO_NAME = 1;

    private final Wording wording;
    private final SubjectNames names;
    private final DoseMethod standard;

    /** @param standard the method by which every alert states its doses, beside the rule's own */
    public AlertMessages(Language language, DoseMethod standard) {
        this.wording = language.wording();
        this.names = new SubjectNames(wording);
        this.standard = standard;
    }

    /** The story's version with its words, and what is usual where its kind says so. */
    public AlertVersion told(AlertStory story) {
        var message = of(story);
        var usual = Optional.ofNullable(story.past()).flatMap(PastYear::usual).orElse(null);
        return story.alert().saying(message.title(), message.summary(), usual);
    }

    AlertMessage of(AlertStory story) {
        var alert = story.alert();
        var subject = wording.say("subject", names.place(story), names.goods(story));
        var fact = fact(story);
        var key = isCorrected(story) ? "title.CORRECTED" : "title." + alert.state();
        var severity = wording.say("severity." + alert.severity().word());
        var sentences = new ArrayList<String>();
        sentences.add(wording.say("sentence", subject, fact));
        left(story).ifPresent(sentences::add);
        if (!story.points().isEmpty()) {
            goods(story, sentences);
        }
        sentences.addAll(new ReducedSumSentences(wording, names, story.rule()).of(story.points()));
        sentences.addAll(new OverlapSentences(wording).of(story));
        if (story.past() != null) {
            sentences.add(new UsualSentence(wording, story.rule()).of(story.past()));
        }
        if (alert.window().to().isAfter(alert.window().from())) {
            sentences.add(window(alert));
        }
        sentences.add(why(story.reason()));
        if (alert.state() == AlertState.WITHDRAWN) {
            sentences.add(wording.say("never"));
        }
        var notes = story.rule().notes();
        sentences.add(wording.say("rule", Objects.requireNonNullElse(notes.title(), alert.ruleId())));
        if (notes.runbook() != null) {
            sentences.add(wording.say("runbook", notes.runbook()));
        }
        return new AlertMessage(wording.say(key, severity, subject, fact), String.join(" ", sentences));
    }

    private static boolean isCorrected(AlertStory story) {
        return story.alert().state() == AlertState.FIRING
                && story.before() != null
                && story.reason().isCorrection();
    }

    /** {@code 206,000,000 doses (gross-2mg@1) on 29 Nov 2026, limit 5,000,000}. */
    private String fact(AlertStory story) {
        var alert = story.alert();
        var when = story.rule().when();
        var subject = Objects.requireNonNullElse(alert.evidence().subject(), "");
        var key = "fact." + when.headline(subject);
        var variant = key + when.headlineVariant(alert, observed(story));
        return wording.say(
                wording.knows(variant) ? variant : wording.knows(key) ? key : "fact.OTHER",
                amount(story, observed(story)),
                brief(story, alert.upperBound()),
                when(alert),
                brief(story, alert.expected()),
                when.subjectDimension()
                        .map(dimension -> names.name(dimension, subject))
                        .orElse(subject),
                wording.day(LocalDate.ofInstant(alert.window().from(), ZoneOffset.UTC)));
    }

    private String brief(AlertStory story, @Nullable BigDecimal amount) {
        return amount != null && story.rule().unit().equals(story.alert().unit())
                ? new Amounts(wording, story.rule()).brief(amount)
                : amount(story, amount);
    }

    /** In the alert's own unit where its rule has another one by now. */
    private String amount(AlertStory story, @Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return story.rule().unit().equals(story.alert().unit())
                ? new Amounts(wording, story.rule()).of(amount)
                : wording.number(amount) + " " + story.alert().unit();
    }

    /** A withdrawn alert is about what it had said, and what is left follows. */
    private static BigDecimal observed(AlertStory story) {
        return story.alert().state() == AlertState.WITHDRAWN && story.before() != null
                ? story.before()
                : story.alert().observed();
    }

    private Optional<String> left(AlertStory story) {
        var before = story.before();
        var now = story.alert().observed();
        if (before == null || before.compareTo(now) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                story.alert().state() == AlertState.WITHDRAWN
                        ? wording.say("left", brief(story, now))
                        : wording.say("before", brief(story, before)));
    }

    private String when(AlertVersion alert) {
        var window = alert.window();
        if (window.firstDay() != null && window.lastDay() != null) {
            return wording.days(window.firstDay(), window.lastDay());
        }
        var zone = zone(window.zone());
        if (window.from().equals(window.to()) && Fact.isDay(window.from())) {
            return wording.say("on", wording.day(LocalDate.ofInstant(window.from(), ZoneOffset.UTC)));
        }
        return window.from().equals(window.to())
                ? wording.instant(window.from(), zone)
                : wording.say(
                        "span", wording.moment(window.from(), zone), wording.moment(window.to(), zone), zone.getId());
    }

    private static ZoneId zone(@Nullable String zone) {
        return zone == null || zone.indexOf(',') >= 0 ? ZoneId.of("UTC") : ZoneId.of(zone);
    }

    private void goods(AlertStory story, List<String> sentences) {
        var goods = ReportedGoods.of(story.points());
        boolean isAbsence = story.rule().when().isAbsence();
        if (!isAbsence) {
            sentences.add(standard(goods));
        }
        if (!goods.facts().isEmpty()) {
            sentences.add(wording.say(
                    isAbsence ? "last" : "seizures",
                    wording.counted("amount.seizures", story.alert().evidence().count()),
                    evidence(goods),
                    wording.list(goods.reporters())));
            sentences.add(largest(story, goods));
        }
    }

    private String standard(ReportedGoods goods) {
        var mass = Amounts.mass(wording, goods.micrograms());
        var doses = goods.doses(standard);
        return doses == null
                ? wording.say("mass", mass)
                : wording.say(
                        "standard", standard.id(), rough(doses.mid()), rough(doses.low()), rough(doses.high()), mass);
    }

    private String rough(BigInteger doses) {
        return wording.rough(new BigDecimal(doses));
    }

    private String evidence(ReportedGoods goods) {
        var words = new ArrayList<String>();
        boolean isOne = goods.facts().size() == ENOUGH_SEIZURES_TO_NAME;
        goods.evidence().forEach((evidence, count) -> words.add(sure(evidence, count, isOne)));
        if (goods.assayed() == 0) {
            words.add(wording.say("assayed.none"));
        } else {
            words.add(wording.counted("assayed", goods.assayed()));
        }
        return String.join(", ", words);
    }

    private String sure(Evidence evidence, int count, boolean isOne) {
        var word = names.name(Dimension.EVIDENCE, evidence.name());
        return isOne ? word : wording.number(BigDecimal.valueOf(count)) + " " + word;
    }

    private String largest(AlertStory story, ReportedGoods goods) {
        var first = story.alert().evidence().seizures().stream()
                .filter(goods.facts()::containsKey)
                .findFirst();
        var fact = Objects.requireNonNull(goods.facts()
                .get(first.orElseGet(() -> goods.facts().keySet().iterator().next())));
        boolean isOne = goods.facts().size() == ENOUGH_SEIZURES_TO_NAME;
        return wording.say(
                isOne ? "seizure" : "largest",
                fact.seizureId().value(),
                names.name(Dimension.PORT, fact.port().toString()),
                happened(fact));
    }

    /** The instant in local time and UTC, or the day or month where no more is known. */
    private String happened(Fact fact) {
        return fact.instant()
                .map(instant -> wording.instant(
                        instant, Ports.find(fact.port()).map(Ports.Port::zone).orElse(ZoneOffset.UTC)))
                .orElseGet(() -> wording.days(fact.firstDay(), fact.lastDay()));
    }

    private String window(AlertVersion alert) {
        var window = alert.window();
        var from = wording.moment(window.from(), ZoneOffset.UTC);
        var to = wording.moment(window.to(), ZoneOffset.UTC);
        return window.zone() == null || window.firstDay() == null
                ? wording.say("window.utc", from, to)
                : wording.say("window", from, to, window.zone());
    }

    private String why(ChangeReason reason) {
        if (reason.type() == ChangeReason.Type.HELD || reason.type() == ChangeReason.Type.OVER) {
            var length = Duration.parse(reason.args().getFirst());
            return length.isZero()
                    ? wording.say("why.OVER.atOnce")
                    : wording.say("why." + reason.type(), wording.duration(length));
        }
        boolean hasWords = reason.args().size() > 2;
        return wording.say(
                "why." + reason.type() + (hasWords ? ".words" : ""),
                reason.args().toArray());
    }
}
