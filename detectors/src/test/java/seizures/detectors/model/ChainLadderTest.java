package seizures.detectors.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainLadderTest {
    /** Taylor and Ashe, "Second moments of estimates of outstanding claims", Journal of Econometrics 23 (1983). */
    private static final List<double[]> TAYLOR_ASHE = List.of(
            new double[] {357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463},
            new double[] {352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085},
            new double[] {290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315},
            new double[] {310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268},
            new double[] {443160, 1136350, 2128333, 2897821, 3402672, 3873311},
            new double[] {396132, 1333217, 2180715, 2985752, 3691712},
            new double[] {440832, 1288463, 2419861, 3483130},
            new double[] {359480, 1421128, 2864498},
            new double[] {376686, 1363294},
            new double[] {344014});

    @Test
    void the_published_reserve_and_standard_error_are_found() {
        var total = new ChainLadder(TAYLOR_ASHE).total();

        assertThat(outstanding(total)).isCloseTo(18_680_856, within(0.5));
        assertThat(total.standardError()).isCloseTo(2_447_095, within(0.5));
    }

    @Test
    void the_published_errors_of_single_years_are_found() {
        var years = new ChainLadder(TAYLOR_ASHE).projections();

        assertThat(outstanding(years.get(1))).isCloseTo(94_634, within(0.5));
        assertThat(years.get(1).standardError()).isCloseTo(75_535, within(0.5));
        assertThat(outstanding(years.get(9))).isCloseTo(4_625_811, within(0.5));
        assertThat(years.get(9).standardError()).isCloseTo(1_363_155, within(0.5));
    }

    @Test
    void a_pattern_without_noise_is_completed_exactly() {
        var total = new ChainLadder(List.of(
                        new double[] {60, 90, 100}, new double[] {120, 180, 200}, new double[] {30, 45}, new double[] {6
                        }))
                .projections();

        assertThat(total)
                .extracting(ChainLadder.Projection::expected)
                .allSatisfy(expected -> assertThat(expected).isPositive());
        assertThat(total.get(2).expected()).isCloseTo(50, within(1e-9));
        assertThat(total.get(3).expected()).isCloseTo(10, within(1e-9));
        assertThat(total.get(3).standardError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void where_nothing_was_known_nothing_is_expected() {
        var ladder = new ChainLadder(List.of(new double[] {0, 0}, new double[] {0}));

        assertThat(ladder.total().expected()).isZero();
        assertThat(ladder.total().standardError()).isZero();
        assertThat(new ChainLadder(List.of()).total().expected()).isZero();
    }

    private static double outstanding(ChainLadder.Projection projection) {
        return projection.expected() - projection.known();
    }
}
