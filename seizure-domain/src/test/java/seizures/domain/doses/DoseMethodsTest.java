package seizures.domain.doses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;

class DoseMethodsTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final SubstanceCode FENTANYL = new SubstanceCode("fentanyl");
    private static final BigDecimal MICROGRAMS_IN_A_POUND = BigDecimal.valueOf(453_592_370);
    private static final long KILO = 1_000_000_000;

    @Test
    void the_claim_of_2018_is_gross_mass_over_2_mg() {
        assertThat(read("gross-2mg@1", powder(2018, pounds("1357")))).isEqualTo(exactly(307_762_423));
    }

    @Test
    void seventeen_thousand_pounds_are_3917_million_gross_doses() {
        assertThat(read("gross-2mg@1", powder(2024, pounds("17271.20"))).mid().divide(BigInteger.valueOf(1_000_000)))
                .isEqualTo(BigInteger.valueOf(3917));
    }

    @Test
    void a_fifth_of_the_gross_mass_of_july_2022_is_within_a_percent_of_what_was_claimed() {
        var doses = read("cbp-20pct@1", powder(2022, pounds("2071")));

        assertThat(doses).isEqualTo(exactly(93_938_980));
        assertThat(read("gross-2mg@1", powder(2022, pounds("2071"))).mid().doubleValue() / 470e6)
                .isBetween(0.99, 1.01);
    }

    @Test
    void what_a_laboratory_measured_is_exact() {
        var assayed = Map.of(lot(Form.POWDER, 2022), Tally.of(item(Form.POWDER, KILO, KILO, KILO / 4, 0, 0, 0)));

        assertThat(read("assay-2mg@1", assayed)).isEqualTo(exactly(125_000));
    }

    @Test
    void what_no_laboratory_measured_has_the_average_of_its_year_and_an_interval() {
        var doses = read("assay-2mg@1", powder(2022, KILO));

        assertThat(doses.mid()).isEqualTo(BigInteger.valueOf(96_000));
        assertThat(doses.low()).isEqualTo(BigInteger.valueOf(0));
        assertThat(doses.high())
                .isEqualTo(
                        BigInteger.valueOf(96_000 + Math.round(1.959963985 * 96_000 * Math.sqrt(0.62 * 0.62 + 0.01))));
    }

    @Test
    void many_small_seizures_are_surer_than_one_great_one() {
        var one = powder(2022, 100 * KILO);
        var many = Map.of(
                lot(Form.POWDER, 2022),
                Stream.generate(() -> Tally.of(item(Form.POWDER, KILO, 0, 0, 0, 0, 0)))
                        .limit(100)
                        .reduce(Tally.ZERO, Tally::plus));

        assertThat(read("assay-2mg@1", many).mid())
                .isEqualTo(read("assay-2mg@1", one).mid());
        assertThat(read("assay-2mg@1", many).low())
                .isGreaterThan(read("assay-2mg@1", one).low());
    }

    @Test
    void pills_count_by_content_or_by_the_share_with_a_dose() {
        var pills = Map.of(lot(Form.TABLET, 2022), Tally.of(item(Form.TABLET, 0, 0, 0, 10_000, 0, 0)));

        assertThat(read("assay-2mg@1", pills).mid()).isEqualTo(BigInteger.valueOf(12_000));
        assertThat(read("pill-share@1", pills).mid()).isEqualTo(BigInteger.valueOf(6_000));
        assertThat(read("gross-2mg@1", pills)).isEqualTo(exactly(0));
        assertThat(notes("gross-2mg@1", pills)).containsExactly("gross-2mg@1 counts no pills: it reads mass alone");
    }

    @Test
    void a_year_without_an_average_takes_the_nearest_and_says_so() {
        var pills = Map.of(lot(Form.TABLET, 2023), Tally.of(item(Form.TABLET, 0, 0, 0, 10_000, 0, 0)));

        assertThat(read("assay-2mg@1", powder(2020, KILO)).mid()).isEqualTo(BigInteger.valueOf(72_000));
        assertThat(read("assay-2mg@1", powder(2030, KILO)).mid()).isEqualTo(BigInteger.valueOf(56_800));
        assertThat(read("assay-2mg@1", pills).mid()).isEqualTo(BigInteger.valueOf(12_000));
        assertThat(notes("assay-2mg@1", powder(2020, KILO)))
                .containsExactly("assay-2mg@1: powder-purity of 2020 is not known, 2021 is taken");
        assertThat(notes("assay-2mg@1", powder(2022, KILO))).isEmpty();
    }

    @Test
    void other_substances_are_no_doses_of_these_methods() {
        var cocaine = Map.of(
                new Lot(new SubstanceCode("cocaine"), Form.POWDER, 2022),
                Tally.of(item(Form.POWDER, KILO, 0, 0, 0, 0, 0)));

        assertThat(METHODS.all())
                .allSatisfy(method -> assertThat(method.doses(cocaine)).isEqualTo(exactly(0)));
    }

    @Test
    void the_middle_of_all_is_the_sum_of_the_middles_of_the_parts() {
        var parts = List.of(powder(2021, 3 * KILO + 1), powder(2022, 5 * KILO), powder(2024, 7 * KILO));
        var all = new HashMap<Lot, Tally>();
        parts.forEach(all::putAll);

        for (var method : METHODS.all()) {
            var sum = parts.stream().map(part -> method.doses(part).mid()).reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(method.doses(all).mid().subtract(sum).abs()).isLessThanOrEqualTo(BigInteger.TWO);
        }
    }

    @Test
    void a_file_that_says_what_nobody_knows_is_refused() {
        assertThatThrownBy(() -> DoseMethods.read(new StringReader("standard: a@1\npriors: []\nmethods: []\ntypo: 1")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> DoseMethods.read(new StringReader("standard: a@1\npriors: []\nmethods: []")))
                .isInstanceOf(RuntimeException.class);
    }

    private static Doses read(String method, Map<Lot, Tally> lots) {
        return METHODS.find(method).orElseThrow().doses(lots);
    }

    private static List<String> notes(String method, Map<Lot, Tally> lots) {
        return METHODS.find(method).orElseThrow().notes(lots);
    }

    private static Map<Lot, Tally> powder(int year, long micrograms) {
        return Map.of(lot(Form.POWDER, year), Tally.of(item(Form.POWDER, micrograms, 0, 0, 0, 0, 0)));
    }

    private static Lot lot(Form form, int year) {
        return new Lot(FENTANYL, form, year);
    }

    private static Contribution item(
            Form form, long mass, long assayed, long pure, long pills, long assayedPills, long pillPure) {
        return new Contribution(
                FENTANYL, form, Evidence.CONFIRMED, mass, assayed, pure, pills, assayedPills, pillPure, 0, 0, 0);
    }

    private static long pounds(String pounds) {
        return new BigDecimal(pounds).multiply(MICROGRAMS_IN_A_POUND).longValueExact();
    }

    private static Doses exactly(long doses) {
        var exact = BigInteger.valueOf(doses);
        return new Doses(exact, exact, exact);
    }
}
