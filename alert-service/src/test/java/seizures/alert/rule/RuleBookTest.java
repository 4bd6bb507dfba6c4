package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertRuleVersion;

class RuleBookTest {
    private final RuleBook book = new RuleBook();

    @Test
    void of_two_records_with_one_version_the_first_counts() {
        book.after(version("much", 1).by("olga"), 4);
        book.after(version("few", 1), 5);
        book.after(version("much", 2).by("olga"), 7);
        book.after(version("much", 2).by("jane"), 8);
        book.after(version("much", 3).by("jane"), 9);

        assertThat(book.places("much"))
                .containsExactly(new RuleBook.Place(1, 4), new RuleBook.Place(2, 7), new RuleBook.Place(3, 9));
        assertThat(book.newest("much")).contains(version("much", 3).by("jane"));
        assertThat(book.places("none")).isEmpty();
    }

    private static AlertRuleVersion version(String ruleId, int version) {
        return AlertRuleVersion.of(ruleId, version, Instant.EPOCH, null);
    }
}
