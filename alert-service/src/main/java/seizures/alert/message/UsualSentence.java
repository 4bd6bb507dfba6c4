package seizures.alert.message;

import java.math.BigDecimal;
import seizures.alert.kind.PastYear;
import seizures.alert.rule.Rule;

/** What is usual, and how much of the time before was reported at all: what nobody reported is not zero. */
record UsualSentence(Wording wording, Rule rule) {
    String of(PastYear past) {
        var when = rule.when();
        var all = wording.counted(when.pastUnit(), past.all());
        var known = wording.number(BigDecimal.valueOf(past.known()));
        var part = past.known() < past.all() ? ".part" : "";
        if (past.count() == 0) {
            return past.known() == 0
                    ? wording.say(past.isSilent() ? "usual.unknown" : "usual.unknown.part")
                    : wording.say("usual.none" + part, known, all);
        }
        var amounts = new Amounts(wording, rule);
        var largest = amounts.brief(past.largest());
        var median = amounts.brief(past.median());
        if (!when.isBySeizure()) {
            return wording.say("usual" + part, largest, median, all, known);
        }
        var seizures = wording.counted("usual.seizures", past.count());
        return part.isEmpty()
                ? wording.say("usual", largest, median, seizures)
                : wording.say("usual.seizures.part", largest, median, seizures, known, all);
    }
}
