package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.Histories;

/** What has no dose by a method has none, which is not 0. */
class UndosedGoodsTest {
    private static final String GROSS = "gross-2mg@1";
    private static final long KILOGRAM = 1_000_000_000;

    @Test
    void goods_without_a_lethal_dose_have_no_doses_and_a_note() {
        var table = ask(List.of(), seized("1", "carfentanil", KILOGRAM));

        assertThat(table.total().doses()).isEmpty();
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.doses()).isEmpty());
        assertThat(table.notes())
                .containsExactly("gross-2mg@1: no lethal dose on record for 1 kg carfentanil; doses do not count them");
    }

    @Test
    void a_sum_with_some_goods_that_have_doses_has_those_and_the_note() {
        var table = ask(
                List.of(Dimension.SUBSTANCE),
                seized("1", "carfentanil", 2_500_000),
                seized("2", "fentanyl", KILOGRAM),
                seized("3", "caffeine", KILOGRAM));

        assertThat(Objects.requireNonNull(table.total().doses().get(GROSS)).mid())
                .isEqualTo(BigInteger.valueOf(500_000));
        assertThat(table.rows().stream().filter(row -> !row.doses().isEmpty()))
                .extracting(row -> row.group().get("substance"))
                .containsExactly("fentanyl");
        assertThat(table.notes())
                .containsExactly(
                        "gross-2mg@1: no lethal dose on record for 2.5 g carfentanil; doses do not count them");
    }

    @Test
    void weights_have_separators_and_no_more_decimals_than_they_need() {
        assertThat(UndosedGoods.weight(new BigInteger("878885500000000"))).isEqualTo("878,885.5 kg");
        assertThat(UndosedGoods.weight(new BigInteger("2000000000000"))).isEqualTo("2,000 kg");
        assertThat(UndosedGoods.weight(BigInteger.valueOf(2_500_100))).isEqualTo("2.5 g");
    }

    @Test
    void nothing_seized_is_no_doses_seized() {
        assertThat(Objects.requireNonNull(ask(List.of()).total().doses().get(GROSS))
                        .mid())
                .isZero();
    }

    @Test
    void a_name_near_to_a_registered_one_is_noted() {
        assertThat(ask(List.of(), seized("1", "other:fentanylo x", KILOGRAM)).notes())
                .contains("1 kg other:fentanylo x is not registered and counts no doses; its name is near to fentanyl");
    }

    @Test
    void the_heaviest_are_named_and_the_rest_counted() {
        var seizures = List.of("cocaine", "heroin", "morphine", "opium", "codeine", "khat", "lsd").stream()
                .map(substance -> seized(substance, substance, KILOGRAM))
                .toArray(SeizureChange[]::new);

        assertThat(ask(List.of(), seizures).notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains(" and 2 more; "));
    }

    private static CountTable ask(List<Dimension> groups, SeizureChange... changes) {
        var methods = DoseMethods.builtIn();
        return CountTableTest.ask(
                List.of(changes),
                new CountQuery(
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Bucket.ALL,
                        groups,
                        List.of(methods.find(GROSS).orElseThrow()),
                        LocalDate.of(2030, 1, 1),
                        FiscalCalendar.find("US").orElseThrow()));
    }

    private static SeizureChange seized(String id, String substance, long micrograms) {
        return Histories.known(
                "US-CBP-24-" + id,
                "UNLOCODE:USLRD",
                "2024-03-01",
                "2024-03-02",
                new Contribution(
                        new SubstanceCode(substance),
                        Form.POWDER,
                        Evidence.CONFIRMED,
                        micrograms,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
    }
}
