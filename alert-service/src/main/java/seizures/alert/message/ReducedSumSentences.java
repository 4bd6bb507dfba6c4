package seizures.alert.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import seizures.alert.rule.Rule;
import seizures.alert.series.Point;
import seizures.alert.series.SumReduction;
import seizures.domain.dimension.Dimension;

/** What of sums of areas is not counted, since reports of places there may be the same goods, with both amounts. */
record ReducedSumSentences(Wording wording, SubjectNames names, Rule rule) {
    private static final int MOST = 3;

    List<String> of(Collection<Point> points) {
        var reductions = SumReduction.of(points);
        var sentences = new ArrayList<String>();
        reductions.stream().limit(MOST).map(this::sentence).forEach(sentences::add);
        int more = reductions.size() - MOST;
        if (more > 0) {
            sentences.add(wording.counted("reduced.more", more));
        }
        return sentences;
    }

    private String sentence(SumReduction reduction) {
        var sum = reduction.sum();
        boolean isAll = reduction.leftOut().compareTo(reduction.reported()) == 0;
        return wording.say(
                isAll ? "reduced.all" : "reduced",
                sum.seizureId().value(),
                names.name(Dimension.PORT, sum.port().toString()),
                wording.days(sum.firstDay(), sum.lastDay()),
                amount(reduction.reported()),
                amount(reduction.leftOut()));
    }

    private String amount(BigDecimal exact) {
        return new Amounts(wording, rule).measured(rule.measure().shown(exact));
    }
}
