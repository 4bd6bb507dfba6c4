package seizures.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.Direction;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Fraction;
import seizures.contract.Happened;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

class ContributionsTest {
    private static Ingredient fentanyl(
            Role role, @Nullable String share, @Nullable String purity, @Nullable String milligramsEach) {
        return new Ingredient(
                new SubstanceCode("fentanyl"),
                role,
                Evidence.CONFIRMED,
                share == null ? null : Fraction.parse(share),
                purity == null ? null : Fraction.parse(purity),
                milligramsEach == null ? null : Quantity.of(milligramsEach, "mg"),
                null,
                null);
    }

    private static Contribution of(String value, String unit, Form form, Ingredient substance) {
        var item = new Item(form, Quantity.of(value, unit), QuantityMethod.WEIGHED, List.of(substance));
        return Contributions.of(seizureOf(item)).getFirst();
    }

    private static Seizure seizureOf(Item item) {
        return new Seizure(
                new SeizureId("US-CBP-1"),
                new Agency("US-CBP"),
                "2024-02-01",
                new Happened("2024-02-01"),
                PortCode.parse("UNLOCODE:USLRD"),
                Crossing.UNKNOWN,
                Mode.UNKNOWN,
                Direction.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                1,
                List.of(item));
    }

    @Test
    void a_main_substance_has_all_of_the_mass() {
        var kilo = of("1", "kg", Form.POWDER, fentanyl(Role.PRIMARY, null, null, null));

        assertThat(kilo.micrograms()).isEqualTo(1_000_000_000);
        assertThat(kilo.assayedMicrograms()).isZero();
        assertThat(kilo.unconverted()).isZero();
    }

    @Test
    void a_trace_in_ten_kilograms_of_something_else_is_not_ten_kilograms() {
        var trace = of("10", "kg", Form.POWDER, fentanyl(Role.ADULTERANT, null, null, null));

        assertThat(trace.micrograms()).isZero();
        assertThat(trace.unconverted()).isOne();
    }

    @Test
    void an_adulterant_of_known_purity_has_its_pure_mass() {
        var assayed = of("10", "kg", Form.POWDER, fentanyl(Role.ADULTERANT, null, "0.02", null));

        assertThat(assayed.micrograms()).isEqualTo(200_000_000);
        assertThat(assayed.assayedMicrograms()).isEqualTo(200_000_000);
        assertThat(assayed.pureMicrograms()).isEqualTo(200_000_000);
        assertThat(assayed.unconverted()).isZero();
    }

    @Test
    void a_share_is_of_the_gross_mass_and_a_purity_too() {
        var shared = of("1", "kg", Form.POWDER, fentanyl(Role.DILUENT, "0.5", "0.1", null));

        assertThat(shared.micrograms()).isEqualTo(500_000_000);
        assertThat(shared.assayedMicrograms()).isEqualTo(500_000_000);
        assertThat(shared.pureMicrograms()).isEqualTo(100_000_000);
    }

    @Test
    void half_a_microgram_goes_to_the_even_one() {
        assertThat(of("1", "ug", Form.POWDER, fentanyl(Role.PRIMARY, null, "0.5", null))
                        .pureMicrograms())
                .isZero();
        assertThat(of("3", "ug", Form.POWDER, fentanyl(Role.PRIMARY, null, "0.5", null))
                        .pureMicrograms())
                .isEqualTo(2);
    }

    @Test
    void tablets_are_pills_of_each_substance_in_them() {
        var pills = of("12000", "{tablet}", Form.TABLET, fentanyl(Role.ADULTERANT, null, null, null));

        assertThat(pills.pills()).isEqualTo(12_000);
        assertThat(pills.assayedPills()).isZero();
        assertThat(pills.unconverted()).isZero();
    }

    @Test
    void pills_of_known_content_have_a_pure_mass() {
        var pills = of("1000", "{unit}", Form.TABLET, fentanyl(Role.PRIMARY, null, null, "1.94"));

        assertThat(pills.assayedPills()).isEqualTo(1_000);
        assertThat(pills.pillPureMicrograms()).isEqualTo(1_940_000);
    }

    @Test
    void what_is_neither_mass_nor_pills_cannot_be_converted() {
        assertThat(of("9", "{blotter}", Form.BLOTTER, fentanyl(Role.PRIMARY, null, null, null))
                        .unconverted())
                .isOne();
        assertThat(of("9", "mL", Form.LIQUID, fentanyl(Role.PRIMARY, null, null, null))
                        .unconverted())
                .isOne();
    }

    @Test
    void a_press_is_no_dose_that_we_missed() {
        var press = of("2", "{unit}", Form.PRESS, fentanyl(Role.PRIMARY, null, null, null));

        assertThat(press.units()).isEqualTo(2);
        assertThat(press.unconverted()).isZero();
    }
}
