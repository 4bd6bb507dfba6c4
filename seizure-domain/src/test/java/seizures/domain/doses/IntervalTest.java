package seizures.domain.doses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;

/**
 * The 95 % interval against a world in which the truth is known: the year's average is off by the spread between periods,
 * and each item differs from it by the spread within, log-normally, as purities cannot be below 0.
 */
class IntervalTest {
    private static final int RUNS = 2_000;
    private static final int YEAR = 2022;
    private static final int MICROGRAMS_PER_DOSE = 2_000;
    private static final SubstanceCode FENTANYL = new SubstanceCode("fentanyl");
    private static final DoseMethod METHOD = DoseMethods.builtIn().standard();
    private static final Prior PURITY = METHOD.mass().prior().orElseThrow();
    private static final Prior PILL = METHOD.pills().prior().orElseThrow();

    enum Goods {
        POWDERS(60, 0),
        PILLS(0, 60),
        MIXTURES(40, 40);

        private final int powders;
        private final int pills;

        Goods(int powders, int pills) {
            this.powders = powders;
            this.pills = pills;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_interval_holds_the_truth_in_93_to_97_of_100_worlds(Goods goods) {
        var random = new Random(2022);
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            held += holds(goods, random) ? 1 : 0;
        }

        assertThat(held).isBetween(RUNS * 93 / 100, RUNS * 97 / 100);
    }

    private static boolean holds(Goods goods, Random random) {
        var lots = new HashMap<Lot, Tally>();
        double purity = average(PURITY, random);
        double content = average(PILL, random);
        double truth = 0;
        for (int i = 0; i < goods.powders; i++) {
            long micrograms = 100_000_000L + random.nextInt(2_000_000_000);
            truth += micrograms * (purity + mean(PURITY) * deviation(PURITY, random)) / MICROGRAMS_PER_DOSE;
            add(lots, Form.POWDER, contribution(Form.POWDER, micrograms, 0));
        }
        for (int i = 0; i < goods.pills; i++) {
            long pills = 500 + random.nextInt(20_000);
            truth += pills * 1_000 * (content + mean(PILL) * deviation(PILL, random)) / MICROGRAMS_PER_DOSE;
            add(lots, Form.TABLET, contribution(Form.TABLET, 0, pills));
        }
        var doses = METHOD.doses(lots);
        return doses.low().doubleValue() <= truth && truth <= doses.high().doubleValue();
    }

    private static void add(Map<Lot, Tally> lots, Form form, Contribution item) {
        lots.merge(new Lot(FENTANYL, form, YEAR), Tally.ofSeizures(1).plus(Tally.of(item)), Tally::plus);
    }

    private static Contribution contribution(Form form, long micrograms, long pills) {
        return new Contribution(FENTANYL, form, Evidence.PRESUMPTIVE, micrograms, 0, 0, pills, 0, 0, 0, 0, 0);
    }

    /** The year's true average. */
    private static double average(Prior prior, Random random) {
        return mean(prior) * (1 + prior.between().doubleValue() * random.nextGaussian());
    }

    private static double mean(Prior prior) {
        return prior.years().get(YEAR).value().doubleValue();
    }

    /** An item's, relative to the average: mean 0, and the standard deviation within. */
    private static double deviation(Prior prior, Random random) {
        double within = prior.within().doubleValue();
        double variance = Math.log1p(within * within);
        return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2) - 1;
    }
}
