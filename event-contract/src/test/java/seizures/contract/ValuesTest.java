package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and days: what is one, and what is none. */
class ValuesTest {
    @Test
    void a_day_is_its_own_first_and_last() {
        var day = Happened.on(LocalDate.of(2024, 2, 29));

        assertThat(day).hasToString("2024-02-29").isEqualTo(new Happened("2024-02-29"));
        assertThat(day.isMonth()).isFalse();
        assertThat(day.firstDay()).isEqualTo("2024-02-29").isEqualTo(day.lastDay());
        assertThat(day.month()).isEqualTo(YearMonth.of(2024, 2));
    }

    @ParameterizedTest
    @CsvSource({"2024-02, 2024-02-01, 2024-02-29", "2023-02, 2023-02-01, 2023-02-28", "2023-12, 2023-12-01, 2023-12-31"
    })
    void a_month_has_a_first_and_a_last_day(YearMonth month, LocalDate first, LocalDate last) {
        var happened = Happened.in(month);

        assertThat(happened.isMonth()).isTrue();
        assertThat(happened.firstDay()).isEqualTo(first);
        assertThat(happened.lastDay()).isEqualTo(last);
        assertThat(happened.month()).isEqualTo(month);
    }

    @Test
    void a_month_sorts_before_its_days_and_after_the_month_before() {
        assertThat(Stream.of("2024-04", "2024-03-31", "2024-03", "2024-03-01", "2023-12-31")
                        .map(Happened::new)
                        .sorted())
                .map(Happened::text)
                .containsExactly("2023-12-31", "2024-03", "2024-03-01", "2024-03-31", "2024-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-3",
                "2024-13",
                "2024-00",
                "2024-02-30",
                "2023-02-29",
                "2024-3-15",
                "24-03-15",
                "2024-03-15T00:00",
                "+2024-03",
                "-2024-03-15",
                "+12024-03-15",
                "2024-W11",
                " 2024-03",
                "٢٠٢٤-٠٣"
            })
    void what_is_no_day_and_no_month_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Happened(text))
                .withMessage("must be a day such as 2024-03-15 or a month such as 2024-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-CBP", "MX-ANAM", "US-DEA-LAB", "AU-ABF", "DE-BKA-1-2-3"})
    void an_agency_is_country_and_name(String code) {
        assertThat(new Agency(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "US", "US-", "us-cbp", "USA-CBP", "US-CBP-", "US--CBP", "US CBP", "US-CBP\n", "US-A-B-C-D-E"
            })
    void an_agency_in_another_form_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Agency(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-CBP-24-000123", "MX-ANAM-a.b_c:d", "US-1"})
    void a_seizure_id_is_safe_in_an_address(String id) {
        assertThat(new SeizureId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "US-", "24-000123", "us-cbp-1", "US-CBP/1", "US-CBP 1", "US-CBP-1?", "US-CBP-é", "US-1\n"})
    void a_seizure_id_in_another_form_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeizureId(id));
    }

    @Test
    void a_seizure_id_has_100_characters_at_most() {
        assertThat(new SeizureId("US-" + "1".repeat(97)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new SeizureId("US-" + "1".repeat(98)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeizureId("US-" + "1".repeat(1_000_000)));
    }

    @Test
    void a_seizure_id_is_of_the_agency_that_it_starts_with() {
        var id = new SeizureId("US-CBP-24-000123");

        assertThat(id.isOf(new Agency("US-CBP"))).isTrue();
        assertThat(id.isOf(new Agency("US-CB"))).isFalse();
        assertThat(id.isOf(new Agency("US-CBP-24-000123"))).isFalse();
        assertThat(id.isOf(new Agency("MX-ANAM"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "MX", "XK", "GB"})
    void a_country_has_two_letters_of_the_standard(String code) {
        assertThat(new Country(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "USA", "UK", "XX", "ZZ", "U1"})
    void no_country_of_the_standard_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Country(code));
    }

    @ParameterizedTest
    @CsvSource({
        "UNLOCODE:USLRD, US",
        "UNLOCODE:MXNLD, MX",
        "UNLOCODE:US23A, US",
        "SCHEDULE_D:0101, US",
        "CBP_AREA:RIO_GRANDE_VALLEY, US",
        "IDS_PLACE:DE/Frankfurt am Main, DE",
        "IDS_PLACE:RU/Москва: Домодедово, RU",
        "IDS_PLACE:DE/x, DE"
    })
    void a_port_is_scheme_and_code_and_knows_its_country(String text, Country country) {
        var port = PortCode.parse(text);

        assertThat(port).hasToString(text);
        assertThat(port.country()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "USLRD",
                "unlocode:USLRD",
                "IATA:LAX",
                "UNLOCODE:",
                "UNLOCODE:uslrd",
                "UNLOCODE:USLR1",
                "UNLOCODE:XXLRD",
                "SCHEDULE_D:23",
                "SCHEDULE_D:23O4",
                "SCHEDULE_D:٢٣٠٤",
                "CBP_AREA:Tucson",
                "CBP_AREA:T",
                "IDS_PLACE:DE",
                "IDS_PLACE:DE/",
                "IDS_PLACE:DE//",
                "IDS_PLACE:ZZ/Nowhere",
                "IDS_PLACE:DE/ Köln",
                "IDS_PLACE:DE/Köln ",
                "IDS_PLACE:DE/a\tb",
                "IDS_PLACE:DE/a\u0085b",
                "IDS_PLACE:DE/a\ud800b",
                "UNLOCODE:USLRD\n"
            })
    void a_port_in_another_form_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PortCode.parse(text));
    }

    @Test
    void ports_sort_by_their_text() {
        assertThat(Stream.of("UNLOCODE:USLRD", "CBP_AREA:TUCSON", "SCHEDULE_D:2304")
                        .map(PortCode::parse)
                        .sorted())
                .map(PortCode::toString)
                .containsExactly("CBP_AREA:TUCSON", "SCHEDULE_D:2304", "UNLOCODE:USLRD");
    }
}
