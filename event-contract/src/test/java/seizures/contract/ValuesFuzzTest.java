package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Values written by strangers: a reader takes them or says in an IllegalArgumentException why not, and nothing else. */
class ValuesFuzzTest {
    /** Once more, and not by the code: micrograms, microlitres or pieces in each unit. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("kg", "1e9"),
            Map.entry("g", "1e6"),
            Map.entry("mg", "1e3"),
            Map.entry("ug", "1"),
            Map.entry("[lb_av]", "453592370"),
            Map.entry("[oz_av]", "28349523.125"),
            Map.entry("L", "1e6"),
            Map.entry("mL", "1e3"),
            Map.entry("{tablet}", "1"),
            Map.entry("{capsule}", "1"),
            Map.entry("{blotter}", "1"),
            Map.entry("{unit}", "1"));

    /** A number, a blank and a unit. */
    @FuzzTest
    void a_quantity_is_its_number_times_its_unit(byte[] bytes) {
        var words = text(bytes).split(" ", 2);
        if (words.length < 2) {
            return;
        }
        try {
            var quantity = Quantity.of(words[0], words[1]);

            var exact = new BigDecimal(words[0]).multiply(new BigDecimal(UNITS.get(words[1])));
            var canonical = quantity.micrograms() != null
                    ? quantity.micrograms()
                    : quantity.microlitres() != null ? quantity.microlitres() : quantity.count();
            assertThat(new BigDecimal(canonical)).isEqualByComparingTo(exact.setScale(0, RoundingMode.HALF_EVEN));
            assertThat(again(quantity)).isEqualTo(quantity);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void a_day_or_month_is_read_as_it_is_written(byte[] bytes) {
        try {
            var happened = new Happened(text(bytes));

            assertThat(happened.firstDay()).isBeforeOrEqualTo(happened.lastDay());
            assertThat(
                            happened.isMonth()
                                    ? happened.month().toString()
                                    : happened.firstDay().toString())
                    .isEqualTo(happened.text());
            assertThat(again(happened)).isEqualTo(happened);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void a_port_a_substance_a_fraction_and_an_id_are_written_as_they_are_read(byte[] bytes) {
        var text = text(bytes);
        try {
            var port = PortCode.parse(text);
            assertThat(PortCode.parse(port.toString())).isEqualTo(port);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            var substance = new SubstanceCode(text);
            assertThat(new SubstanceCode(substance.code())).isEqualTo(substance);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            var fraction = Fraction.parse(text);
            assertThat(new BigDecimal(fraction.toString())).isEqualByComparingTo(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            assertThat(again(new SeizureId(text)).value()).isEqualTo(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static <T> T again(T value) {
        var json = ContractJson.MAPPER.writeValueAsString(value);
        return (T) ContractJson.MAPPER.readValue(json, value.getClass());
    }
}
