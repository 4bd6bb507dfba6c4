package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceCode;

class DoseMethodTest {
    private static final long MICROGRAMS_PER_POUND = 453_592_370;

    private static Contribution goods(String substance, long mass, long assayed, long pure, long pills) {
        return new Contribution(
                new SubstanceCode(substance),
                Form.POWDER,
                Evidence.CONFIRMED,
                mass,
                assayed,
                pure,
                pills,
                0,
                0,
                0,
                0,
                0);
    }

    @Test
    void the_claim_of_2018_comes_out_of_the_gross_mass() {
        var doses = DoseMethod.GROSS.doses(goods("fentanyl", 1_357 * MICROGRAMS_PER_POUND, 0, 0, 0), 2018);

        assertThat(doses.setScale(0, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("307762423"));
    }

    @Test
    void nothing_but_fentanyl_has_doses() {
        assertThat(DoseMethod.GROSS.doses(goods("cocaine", 1_000_000, 0, 0, 0), 2024))
                .isEqualByComparingTo("0");
    }

    /** 1.5 g at 11.36 % are 85.2 doses, 100 mg pure are 50; 10 pills are 9.7 at 1.94 mg each, and 5 at a half. */
    @ParameterizedTest
    @CsvSource({"gross-2mg@1, 1000", "cbp-20pct@1, 200", "assay-2mg@1, 144.9", "pill-share@1, 140.2"})
    void each_method_reads_the_same_goods_in_its_own_way(String id, BigDecimal doses) {
        var goods = goods("fentanyl", 2_000_000, 500_000, 100_000, 10);

        assertThat(DoseMethod.of(id).orElseThrow().doses(goods, 2024)).isEqualByComparingTo(doses);
    }

    @ParameterizedTest
    @CsvSource({"2010, 0.053", "2019, 0.053", "2020, 0.144", "2022, 0.192", "2030, 0.1136"})
    void a_year_without_a_figure_takes_the_nearest(int year, BigDecimal purity) {
        assertThat(LaboratoryYears.PURITY_OF_POWDER.near(year)).isEqualByComparingTo(purity);
    }

    @Test
    void of_two_years_as_near_the_earlier_counts() {
        assertThat(LaboratoryYears.MICROGRAMS_PER_PILL.near(2023)).isEqualByComparingTo("2400");
    }
}
