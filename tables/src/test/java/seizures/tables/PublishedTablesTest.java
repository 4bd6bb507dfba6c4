package seizures.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as CBP and UNODC publish them, and as spreadsheets save them, by the maps that come along. */
class PublishedTablesTest extends TableTrial {
    private static final String AMO =
            "FY,Month (abbv),Component,Region,Land Filter,Branch,Drug Type,Count of Event,Sum Qty (lbs)\n";

    @Test
    void a_row_of_cbp_becomes_a_report_of_a_month() {
        var json = only(rows(CBP + "2023,DEC,Office of Field Operations,Southwest Border,Land Only,"
                + "TUCSON FIELD OFFICE,Fentanyl,80,1029.4312\n"));

        assertThat(json).isEqualTo("""
                {"seizureId":"US-CBP-H-2022-12-AT_PORT-TUCSON-LAND-fentanyl","agency":"US-CBP","occurredAt":"2022-12",\
                "recordedAt":"2023-01-15T12:00:00Z","port":{"scheme":"CBP_AREA","code":"TUCSON"},"crossing":"AT_PORT",\
                "eventCount":80,"items":[{"form":"UNKNOWN","quantity":{"value":"1029.4312","unit":"[lb_av]"},\
                "quantityMethod":"WEIGHED","substances":[{"substance":"fentanyl","role":"PRIMARY",\
                "evidence":"CONFIRMED"}]}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, OCT, 2023-10",
        "2024, DEC, 2023-12",
        "2024, JAN, 2024-01",
        "2024, SEP, 2024-09",
        "FY2024, Sep, 2024-09",
    })
    void a_fiscal_year_starts_in_october_of_the_year_before(String year, String month, String expected) {
        var json = only(rows(CBP + year + "," + month
                + ",U.S. Border Patrol,Southwest Border,Land Only,RIO GRANDE VALLEY SECTOR,Cocaine,1,2\n"));

        assertThat(json)
                .contains("\"US-CBP-H-" + expected + "-BETWEEN_PORTS-RIO_GRANDE_VALLEY-LAND-cocaine\"")
                .contains("\"occurredAt\":\"" + expected + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Lsd, lsd",
        "Ecstasy, mdma",
        "Khat (Catha Edulis), khat",
        "Other Drugs**, other:other drugs",
        "Heroin, heroin",
    })
    void a_drug_of_cbp_is_known_by_any_of_its_names(String drug, String substance) {
        assertThat(only(rows(CBP + "2024,OCT,Office of Field Operations,Coastal/Interior,Other," + "MIAMI FIELD OFFICE,"
                        + drug + ",1,0.0\n")))
                .contains("\"substance\":\"" + substance + "\"")
                .contains("\"value\":\"0.0\"");
    }

    @Test
    void a_weight_with_an_exponent_is_written_out() {
        assertThat(only(rows(CBP + "2024,OCT,Office of Field Operations,Coastal/Interior,Other,"
                        + "MIAMI FIELD OFFICE,Lsd,1,6.61386786e-05\n")))
                .contains("\"value\":\"0.0000661386786\"");
    }

    @Test
    void air_and_marine_operations_is_an_agency_of_its_own() {
        assertThat(only(rows(AMO + "2024,APR,Air and Marine Operations,Coastal/Interior,Other,"
                        + "Jacksonville Air And Marine Branch,Cocaine,6,2.66\n")))
                .contains("\"agency\":\"US-CBP-AMO\"", "\"code\":\"AMO_JACKSONVILLE\"", "\"crossing\":\"UNKNOWN\"");
    }

    @Test
    void who_reports_and_when_it_was_known_can_be_stated() {
        var choices = new Tables.Choices("US-CBP-FIRST", Instant.parse("2023-02-21T12:00:00Z"), RESTATING);
        var path = write(CBP + "2023,DEC,Office of Field Operations,Southwest Border,Land Only,"
                + "TUCSON FIELD OFFICE,Fentanyl,80,6200\n");

        assertThat(only(rows(path, choices)))
                .contains("\"seizureId\":\"US-CBP-FIRST-H-2022-12-")
                .contains("\"recordedAt\":\"2023-02-21T12:00:00Z\"");
    }

    @Test
    void a_row_of_unodc_becomes_a_report_of_a_day() {
        var json = only(rows(UNODC + "25603,Europe,West & Central Europe,Germany,,Frankfurt,2011-01-01,Cocaine,0.9,"
                + "Kilogram,Body,Airport,Commercial air,Brazil,Unknown,Belgium,Border - inbound\n"));

        assertThat(json).isEqualTo("""
                {"seizureId":"DE-IDS-25603","agency":"DE-IDS","occurredAt":"2011-01-01",\
                "recordedAt":"2016-01-01T00:00:00Z","port":{"scheme":"IDS_PLACE","code":"DE/Frankfurt"},\
                "crossing":"AT_PORT","mode":"AIR","direction":"INBOUND",\
                "route":[{"role":"ORIGIN","country":"BR"},{"role":"DESTINATION","country":"BE"}],\
                "items":[{"form":"UNKNOWN","quantity":{"value":"0.9","unit":"kg"},"quantityMethod":"UNKNOWN",\
                "substances":[{"substance":"cocaine","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "Gram, 3630.0, g, 3630.0, UNKNOWN",
        "Kilogram, 0.11900000000000001, kg, 0.11900000000000001, UNKNOWN",
        "Kilogram, 9e-05, kg, 0.00009, UNKNOWN",
        "Gram, 0.0, g, 0.0, UNKNOWN",
        "Litre, 1.5, L, 1.5, LIQUID",
        "Cc, 20, mL, 20, LIQUID",
        "Cubic Centimeter, 20, mL, 20, LIQUID",
        "Tablet, 12, {tablet}, 12, TABLET",
        "Pill, 12, {tablet}, 12, TABLET",
        "Thousand of tablets, 1.5, {tablet}, 1500, TABLET",
        "Capsule, 7, {capsule}, 7, CAPSULE",
        "Stamp, 602.0, {blotter}, 602.0, BLOTTER",
        "Piece, 3, {unit}, 3, UNKNOWN",
    })
    void a_unit_of_unodc_is_one_of_ours(String unit, String amount, String ucum, String value, String form) {
        assertThat(only(rows(unodc("Mexico", "Heroin", amount, unit))))
                .contains("{\"form\":\"" + form + "\",\"quantity\":{\"value\":\"" + value + "\",\"unit\":\"" + ucum
                        + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mexico | Heroin | 728 | Thousand of doses | DRUG_UNIT \"Thousand of doses\" is not counted",
                "Mexico | Heroin | 1.5 | Unit | AMOUNT \"1.5\": 1.5 {unit} is a part of a piece",
                "Other | Heroin | 1 | Gram | COUNTRY \"Other\" is not counted",
            })
    void a_row_that_nobody_can_count_is_ignored_with_the_reason(
            String country, String drug, String amount, String unit, String reason) {
        assertThat(rows(unodc(country, drug, amount, unit))).containsExactly(new Row.Ignored(row(2), reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mexico | Heroin | many | Gram | AMOUNT \"many\" must be a number such as 1477.97",
                "Mexico | '' | 1 | Gram | DRUG_NAME \"\" must not be empty",
                "Atlantis | Heroin | 1 | Gram | COUNTRY \"Atlantis\" must be the name of a country, or its ISO 3166 code",
            })
    void a_cell_that_cannot_be_read_is_named_with_what_would_be_right(
            String country, String drug, String amount, String unit, String reason) {
        assertThat(rows(unodc(country, drug, amount, unit)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Row.Unreadable.class, row -> assertThat(row.reason()).isEqualTo(reason));
    }

    @Test
    void a_row_of_the_next_release_says_that_it_is_the_state_now() {
        var row = (Row.Ready) rows(cbp("Cocaine", "2", "477.97")).getFirst();

        assertThat(new String(Objects.requireNonNull(row.restatement()).get(), StandardCharsets.UTF_8))
                .contains("\"operation\":\"restate\"", "\"reason\":\"release of April\"", "\"value\":\"477.97\"")
                .doesNotContain("recordedAt");
    }

    @Test
    void rows_of_unodc_restate_nothing() {
        var row = (Row.Ready) rows(unodc("Germany", "Khat", "1", "Gram")).getFirst();

        assertThat(row.restates()).isFalse();
    }

    @Test
    void a_row_without_a_number_is_the_same_report_wherever_it_stands() {
        var header = UNODC.substring("source_row,".length());
        var malta = "Europe,,Malta,,Luqa,2015-03-01,Khat,10,Kilogram,,,,,,,\n";
        var cyprus = "Europe,,Cyprus,,Larnaca,2015-03-02,Khat,20,Kilogram,,,,,,,\n";

        var first = rows(header + malta + cyprus).stream()
                .map(PublishedTablesTest::json)
                .toList();
        var second = rows(header + cyprus + malta + malta).stream()
                .map(PublishedTablesTest::json)
                .toList();

        assertThat(second).hasSize(3).doesNotHaveDuplicates().containsAll(first);
    }

    @Test
    void rows_that_repeat_each_other_are_reports_of_their_own() {
        var row = "Europe,,Germany,,Bonn,2011-01-01,Khat,1,Gram,,,,,,,\n";

        assertThat(rows(UNODC + "7," + row + "8," + row))
                .map(PublishedTablesTest::json)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"DE-IDS-7\""),
                        second -> assertThat(second).contains("\"DE-IDS-8\""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', DE/Unknown",
        "'  Garmisch  - Partenkirchen ', DE/Garmisch - Partenkirchen",
        "'\"Köln, Bonn\"', 'DE/Köln, Bonn'",
        "/Bonn, DE/Bonn",
    })
    void a_place_is_its_country_and_its_name(String place, String code) {
        assertThat(only(rows(UNODC + "7,Europe,,Germany,," + place + ",2011-01-01,Khat,1,Gram,,,,,,,\n")))
                .contains("\"code\":\"" + code + "\"");
    }
}
