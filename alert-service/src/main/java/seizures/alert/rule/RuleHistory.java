package seizures.alert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.commons.log.TopicLookup;
import seizures.commons.log.TopicRecord;
import seizures.contract.AlertRuleVersion;

/** The versions of rules, read from the log when somebody asks for them. */
final class RuleHistory {
    private final RuleBook book;
    private final TopicLookup<String, AlertRuleVersion> log;

    RuleHistory(RuleBook book, TopicLookup<String, AlertRuleVersion> log) {
        this.book = book;
        this.log = log;
    }

    /**
     * Some versions, the newest first.
     *
     * @param next that the page after it is asked with; null on the last page
     */
    record Page(List<RuleStep> steps, @Nullable Integer next) {}

    /**
     * The newest versions before another.
     *
     * @return empty where there never was such a rule
     */
    Optional<Page> page(String ruleId, int before, int limit) {
        var places = book.places(ruleId);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var earlier = places.stream().filter(place -> place.version() < before).toList();
        var from = Math.max(0, earlier.size() - limit);
        var steps = new ArrayList<RuleStep>();
        var last = from == 0 ? null : version(earlier.get(from - 1));
        for (var place : earlier.subList(from, earlier.size())) {
            var version = version(place);
            if (version != null) {
                steps.addFirst(RuleStep.of(version, last));
                last = version;
            }
        }
        return Optional.of(new Page(
                List.copyOf(steps), from == 0 ? null : earlier.get(from).version()));
    }

    /** Null where the brokers keep it no more, on a topic from before rules were kept for ever. */
    private @Nullable AlertRuleVersion version(RuleBook.Place place) {
        return log.from(place.offset(), place.offset() + 1).records().stream()
                .filter(record -> record.offset() == place.offset())
                .map(TopicRecord::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
