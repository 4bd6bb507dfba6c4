package seizures.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Tables as CBP and UNODC publish them, and their rows. */
abstract class TableTrial {
    static final String CBP =
            "FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)\n";
    static final String UNODC = "source_row,REGION,SUBREGION,COUNTRY,ADMINISTRATIVE_DIVISION,PLACE,SEIZURE_DATE,"
            + "DRUG_NAME,AMOUNT,DRUG_UNIT,HIDING_PLACE,INSTALLATION,TRANSPORT,PRODUCING_COUNTRY,DEPARTURE_COUNTRY,"
            + "DESTINATION_COUNTRY,ROUTING\n";

    static final Restating RESTATING = new Restating("release of April", null, null);

    static final Tables.Choices PUBLISHED = new Tables.Choices(null, null, RESTATING);

    @TempDir
    Path folder;

    static Row.Place row(int number) {
        return new Row.Place("", number);
    }

    static String cbp(String drug, String events, String pounds) {
        return CBP + "2026,NOV,Office of Field Operations,Coastal/Interior,Other,BOSTON FIELD OFFICE," + drug + ","
                + events + "," + pounds + "\n";
    }

    static String unodc(String country, String drug, String amount, String unit) {
        return UNODC + "7,,," + country + ",,Place,2011-01-01," + drug + "," + amount + "," + unit + ",,,,,,,\n";
    }

    List<Row> rows(String content) {
        return rows(write(content), PUBLISHED);
    }

    static List<Row> rows(Path path, Tables.Choices choices) {
        try (var rows = Tables.rows(path, BuiltInMaps.all().values(), choices)) {
            return rows.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path write(String content) {
        try {
            return Files.writeString(folder.resolve("input.csv"), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String only(List<Row> rows) {
        assertThat(rows).singleElement().isInstanceOf(Row.Ready.class);
        return json(rows.getFirst());
    }

    static String json(Row row) {
        return new String(((Row.Ready) row).json(), StandardCharsets.UTF_8);
    }
}
