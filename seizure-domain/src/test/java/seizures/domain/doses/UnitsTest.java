package seizures.domain.doses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;

/** Units summed over goods, as alerts do, are the doses of their tallies, as counts have them. */
class UnitsTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_units_of_goods_come_to_the_doses_of_their_tallies(long seed) {
        var random = new Random(seed);
        for (var methods : new DoseMethods[] {DoseMethods.builtIn(), ChangedMethods.file()}) {
            for (var method : methods.all()) {
                check(method, random);
            }
        }
    }

    private static void check(DoseMethod method, Random random) {
        var lots = new HashMap<Lot, Tally>();
        var units = BigDecimal.ZERO;
        for (int i = 0; i < 20; i++) {
            int year = 2015 + random.nextInt(12);
            var goods = anyGoods(random);
            lots.merge(new Lot(goods.substance(), goods.form(), year), Tally.of(goods), Tally::plus);
            var parts = new ArrayList<Contribution>();
            parts.add(goods);
            units = units.add(method.units(parts, year));
        }

        assertThat(rounded(units, method)).isEqualTo(method.doses(lots).mid());
    }

    @Test
    void the_goods_of_the_changed_file_have_the_doses_that_are_worked_out_by_hand() {
        var method = ChangedMethods.file().find(ChangedMethods.METHOD).orElseThrow();

        assertThat(rounded(method.units(ChangedMethods.goods(), ChangedMethods.YEAR), method))
                .isEqualTo(ChangedMethods.DOSES);
    }

    private static BigInteger rounded(BigDecimal units, DoseMethod method) {
        return units.divide(new BigDecimal(method.unitsPerDose()), 0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }

    private static Contribution anyGoods(Random random) {
        long mass = random.nextInt(1_000_000_000);
        long assayed = random.nextBoolean() ? mass : 0;
        long pills = random.nextInt(100_000);
        long tested = random.nextBoolean() ? pills : 0;
        var substance = random.nextInt(4) == 0 ? "carfentanil" : "fentanyl";
        return new Contribution(
                new SubstanceCode(substance),
                Form.POWDER,
                Evidence.CONFIRMED,
                mass,
                assayed,
                assayed / 3,
                pills,
                tested,
                tested * 1_234,
                0,
                0,
                0);
    }
}
