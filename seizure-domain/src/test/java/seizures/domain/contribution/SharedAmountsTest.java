package seizures.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.contract.SharedAmount;
import seizures.contract.SubstanceCode;

/** A sum over any substances of an item counts no gram of it twice. */
class SharedAmountsTest {
    private static final long GROSS = 1_000_000;
    private static final List<String> SUBSTANCES = List.of("cocaine", "fentanyl", "heroin", "xylazine");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_selection_has_the_whole_item_where_one_has_it_and_else_its_parts(long seed) {
        var random = new Random(seed);
        var parts = new ArrayList<Contribution>();
        for (var substance : SUBSTANCES.subList(0, 1 + random.nextInt(4))) {
            parts.add(mass(substance, random.nextBoolean() ? GROSS : random.nextInt(4) * 100_000L));
        }
        var shared = SharedAmounts.of(parts, GROSS, 0, 0);

        for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
            var selection = new ArrayList<Contribution>();
            for (int i = 0; i < parts.size(); i++) {
                if (((chosen >> i) & 1) == 1) {
                    selection.add(parts.get(i));
                }
            }
            boolean whole = selection.stream().anyMatch(part -> part.micrograms() == GROSS);
            long sum = selection.stream().mapToLong(Contribution::micrograms).sum();
            assertThat(sum - surplus(shared, selection)).isEqualTo(whole ? GROSS : sum);
        }
    }

    @Test
    void pieces_are_of_every_substance_and_counted_once() {
        var parts = List.of(pills("cocaine", 12_000), pills("fentanyl", 12_000));

        assertThat(SharedAmounts.of(parts, 0, 12_000, 0))
                .containsExactly(new SharedAmount(
                        parts.stream().map(SharedAmountsTest::goods).toList(), 0, 12_000, 0, 0, 1));
    }

    @Test
    void one_substance_has_nothing_in_common() {
        assertThat(SharedAmounts.of(List.of(mass("heroin", GROSS)), GROSS, 0, 0))
                .isEmpty();
    }

    private static long surplus(List<SharedAmount> shared, List<Contribution> selection) {
        var kinds = selection.stream().map(SharedAmountsTest::goods).toList();
        return shared.stream()
                .mapToLong(amount -> amount.micrograms()
                        * SharedAmount.surplus(
                                amount.goods().stream().filter(kinds::contains).count()))
                .sum();
    }

    private static Goods goods(Contribution part) {
        return part.goods();
    }

    private static Contribution mass(String substance, long micrograms) {
        return new Contribution(
                new SubstanceCode(substance), Form.POWDER, Evidence.CONFIRMED, micrograms, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Contribution pills(String substance, long pills) {
        return new Contribution(
                new SubstanceCode(substance), Form.TABLET, Evidence.CONFIRMED, 0, 0, 0, pills, 0, 0, 0, 0, 0);
    }
}
