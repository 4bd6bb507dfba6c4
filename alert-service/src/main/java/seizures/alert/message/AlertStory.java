package seizures.alert.message;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.alert.kind.PastYear;
import seizures.alert.rule.Rule;
import seizures.alert.series.Point;
import seizures.contract.AlertVersion;

/**
 * All there is to say about a version of an alert.
 *
 * @param points what it rests on, as known now; none where only its state has changed
 * @param before what the version before had observed; absent in the first version
 * @param past what is usual, for kinds that ask
 */
public record AlertStory(
        AlertVersion alert,
        Rule rule,
        List<Point> points,
        ChangeReason reason,
        @Nullable BigDecimal before,
        @Nullable PastYear past) {}
