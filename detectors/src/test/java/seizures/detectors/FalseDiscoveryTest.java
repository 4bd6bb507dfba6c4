package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    /** The fifteen p-values of Benjamini and Hochberg 1995, section 3.2: at 5 % the first four are believed. */
    @Test
    void the_published_example_believes_four_of_fifteen() {
        double[] published = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };

        boolean[] believed = FalseDiscovery.believed(published, 0.05);

        assertThat(believed)
                .containsExactly(
                        true, true, true, true, false, false, false, false, false, false, false, false, false, false,
                        false);
    }

    @Test
    void what_is_not_available_is_not_tested() {
        assertThat(FalseDiscovery.believed(new double[] {Double.NaN, 0.04, Double.NaN}, 0.05))
                .containsExactly(false, true, false);
    }
}
