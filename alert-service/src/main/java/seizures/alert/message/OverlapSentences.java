package seizures.alert.message;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import seizures.contract.Agency;
import seizures.domain.registry.AgencyOverlaps;

/** Which agencies of an alert are known to publish the same seizures, where both add to what it sums up. */
record OverlapSentences(Wording wording) {
    List<String> of(AlertStory story) {
        if (!story.rule().when().addsUp()) {
            return List.of();
        }
        var amounts = new HashMap<Agency, BigDecimal>();
        story.points().forEach(point -> amounts.merge(point.fact().agency(), point.signed(), BigDecimal::add));
        amounts.values().removeIf(amount -> amount.signum() <= 0);
        return AgencyOverlaps.among(amounts.keySet()).stream()
                .map(overlap -> wording.say(
                        "overlap", overlap.agency().code(), overlap.other().code()))
                .toList();
    }
}
