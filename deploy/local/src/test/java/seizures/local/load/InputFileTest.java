package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.contract.Agency;

class InputFileTest {
    private static final String CBP =
            "FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)\n";
    private static final String AMO =
            "FY,Month (abbv),Component,Region,Land Filter,Branch,Drug Type,Count of Event,Sum Qty (lbs)\n";
    private static final String UNODC =
            "source_row,REGION,SUBREGION,COUNTRY,ADMINISTRATIVE_DIVISION,PLACE,SEIZURE_DATE,"
                    + "DRUG_NAME,AMOUNT,DRUG_UNIT,HIDING_PLACE,INSTALLATION,TRANSPORT,PRODUCING_COUNTRY,DEPARTURE_COUNTRY,"
                    + "DESTINATION_COUNTRY,ROUTING\n";

    @TempDir
    Path folder;

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

    @Test
    void a_row_of_the_history_that_comes_along_is_the_same_report_as_that_of_cbps_file() {
        var fromFile = only(rows(CBP + "2019,OCT,Office of Field Operations,Coastal/Interior,Other,"
                + "ATLANTA FIELD OFFICE,Cocaine,2,0.5256040788341999\n"));

        assertThat(CbpHistory.reports().map(InputFileTest::json)).contains(fromFile);
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
        var file = new InputFile(
                write(CBP + "2023,DEC,Office of Field Operations,Southwest Border,Land Only,"
                        + "TUCSON FIELD OFFICE,Fentanyl,80,6200\n"),
                new Agency("US-CBP-FIRST"),
                Instant.parse("2023-02-21T12:00:00Z"));

        assertThat(only(rows(file)))
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
                "Mexico | Heroin | 728 | Thousand of doses | the unit says neither mass, volume nor pieces: Thousand of doses",
                "Mexico | Heroin | 1.5 | Unit | the amount 1.5 {unit} must be a whole number of pieces",
                "Mexico | Heroin | many | Gram | the amount must be a number: many",
                "Mexico | '' | 1 | Gram | the drug has no name",
                "Other | Heroin | 1 | Gram | the reporting country is none that we know: Other",
            })
    void a_row_that_is_no_report_is_named_with_the_reason(
            String country, String drug, String amount, String unit, String reason) {
        assertThat(rows(unodc(country, drug, amount, unit))).containsExactly(new Row.Unloadable(2, reason));
    }

    @Test
    void a_row_with_too_few_cells_is_named_and_the_next_one_is_read() {
        var rows = rows(
                UNODC + "1,Europe\n" + unodc("Germany", "Khat", "1", "Gram").substring(UNODC.length()));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .isEqualTo(new Row.Unloadable(2, "the row has 2 cells and the header another number"));
        assertThat(rows.getLast()).isInstanceOf(Row.Ready.class);
    }

    @Test
    void rows_that_repeat_each_other_are_reports_of_their_own() {
        var row = "Europe,,Germany,,Bonn,2011-01-01,Khat,1,Gram,,,,,,,\n";

        assertThat(rows(UNODC + "7," + row + "8," + row))
                .map(InputFileTest::json)
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

    @Test
    void lines_of_json_are_sent_as_they_are_even_when_they_are_wrong() throws IOException {
        var path = folder.resolve("reports.ndjson");
        Files.write(path, new byte[] {'{', '}', '\r', '\n', '\n', '{', (byte) 0xC3, (byte) 0x28, '}'});

        assertThat(rows(new InputFile(path, null, null)))
                .satisfiesExactly(
                        first -> assertThat(((Row.Ready) first).json()).containsExactly('{', '}'), second -> {
                            assertThat(second.number()).isEqualTo(3);
                            assertThat(((Row.Ready) second).json()).containsExactly('{', 0xC3, 0x28, '}');
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id,name\n1,x\n", "[1,2]\n"})
    void a_file_of_another_kind_is_refused_as_a_whole(String content) {
        assertThatThrownBy(() -> new InputFile(write(content), null, null).rows())
                .isInstanceOf(InputFile.UnknownFormatException.class)
                .hasMessageContaining("is neither NDJSON");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() {
        assertThat(rows("\uFEFF" + unodc("Germany", "Khat", "1", "Gram"))).hasSize(1);
    }

    private static String unodc(String country, String drug, String amount, String unit) {
        return UNODC + "7,,," + country + ",,Place,2011-01-01," + drug + "," + amount + "," + unit + ",,,,,,,\n";
    }

    private List<Row> rows(String content) {
        return rows(new InputFile(write(content), null, null));
    }

    private static List<Row> rows(InputFile file) {
        try (var rows = file.rows()) {
            return rows.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("input.csv"), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String only(List<Row> rows) {
        assertThat(rows).singleElement().isInstanceOf(Row.Ready.class);
        return json(rows.getFirst());
    }

    private static String json(Row row) {
        return new String(((Row.Ready) row).json(), StandardCharsets.UTF_8);
    }
}
