package seizures.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import seizures.contract.ContractJson;

class CountsTextTest {
    @Test
    void a_total_is_pounds_and_millions_of_doses_by_method() {
        var total = ContractJson.MAPPER.readTree("""
                {"seizures":742,"massMicrograms":"7834084600000","doses":{
                  "gross-2mg@1":{"low":3917042300,"mid":3917042300,"high":3917042300},
                  "cbp-20pct@1":{"low":700000000,"mid":783408460,"high":860000000}}}""");

        assertThat(CountsText.of(total).lines())
                .containsExactly(
                        "Fentanyl at U.S. ports of entry in FY2024: 742 seizures, 17271.20 lb; doses in millions:",
                        "  gross-2mg@1      3917.0   (3917.0 to 3917.0)",
                        "  cbp-20pct@1       783.4   (700.0 to 860.0)");
    }
}
