package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.Form;
import seizures.contract.Item;
import seizures.contract.Quantity;
import seizures.contract.QuantityMethod;

class AmountLimitsTest {
    @ParameterizedTest
    @CsvSource({"500000,kg", "1000000,L", "1000000000,{tablet}"})
    void the_most_is_taken_once_and_twice_but_not_three_times_in_a_report(String most, String unit) {
        var quantity = Quantity.of(most, unit);

        assertThat(AmountLimits.refusal(quantity)).isEmpty();
        assertThat(AmountLimits.refusal(items(quantity, 2))).isEmpty();
        assertThat(AmountLimits.refusal(items(quantity, 3)))
                .hasValueSatisfying(detail -> assertThat(detail).endsWith("in one report; check the units"));
    }

    @ParameterizedTest
    @CsvSource({"500000.000001,kg,500 t", "1000000.000001,L,'1,000,000 L'", "1000000001,{tablet},'1,000,000,000 pieces'"
    })
    void more_than_the_most_is_refused_in_words(String value, String unit, String most) {
        assertThat(AmountLimits.refusal(Quantity.of(value, unit)))
                .hasValue("must be at most " + most + " in one item; check the unit");
    }

    @Test
    void a_hundred_items_of_a_thousand_tonnes_are_refused() {
        var thousandTonnes = Quantity.of("1000000", "kg");

        assertThat(AmountLimits.refusal(thousandTonnes)).isPresent();
        assertThat(AmountLimits.refusal(items(thousandTonnes, 100))).isPresent();
    }

    private static List<Item> items(Quantity quantity, int count) {
        return Collections.nCopies(count, new Item(Form.OTHER, quantity, QuantityMethod.UNKNOWN, List.of()));
    }
}
