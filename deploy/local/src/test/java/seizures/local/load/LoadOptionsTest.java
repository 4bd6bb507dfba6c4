package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.Agency;
import seizures.tables.BuiltInMaps;

class LoadOptionsTest {
    @Test
    void files_alone_go_to_the_local_service() {
        assertThat(LoadOptions.parse(List.of("a.csv", "b.csv"), Map.of("SEIZURES_SEIZURE_PORT", "18081")))
                .isEqualTo(new LoadOptions(
                        URI.create("http://127.0.0.1:18081"),
                        "",
                        false,
                        false,
                        false,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        BuiltInMaps.all().values(),
                        List.of(Path.of("a.csv"), Path.of("b.csv"))));
    }

    @Test
    void every_option_is_bound() {
        var words = List.of(
                "--history",
                "--dry-run",
                "--complete",
                "--no-coverage",
                "--confirm",
                "12",
                "--to",
                "http://example:1",
                "--agency",
                "US-CBP",
                "--recorded-at",
                "2023-02-21T13:00:00+01:00",
                "--reason",
                "release of April",
                "--restated-on",
                "2026-04-17",
                "a.csv");

        assertThat(LoadOptions.parse(words, Map.of("SEIZURES_TOKEN", "a.b.c")))
                .isEqualTo(new LoadOptions(
                        URI.create("http://example:1"),
                        "a.b.c",
                        true,
                        true,
                        true,
                        false,
                        12,
                        new Agency("US-CBP"),
                        Instant.parse("2023-02-21T12:00:00Z"),
                        "release of April",
                        LocalDate.parse("2026-04-17"),
                        BuiltInMaps.all().values(),
                        List.of(Path.of("a.csv"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', no file",
        "--fast a.csv, unknown option: --fast",
        "a.csv --agency, --agency needs a value",
        "a.csv --agency cbp, --agency cbp must be an agency code such as US-CBP",
        "a.csv --map none.yaml, '--map must be a file, or one of cbp-amo, cbp, unodc: none.yaml'",
        "a.csv --confirm all, --confirm must be the number of records to retract: all",
        "a.csv --restated-on today, --restated-on must be a day such as 2026-11-30: today",
        "a.csv --recorded-at yesterday, --recorded-at must be a time such as 2023-02-21T12:00:00Z: yesterday",
    })
    void what_is_wrong_is_said(String words, String message) {
        var arguments = words.isEmpty() ? List.<String>of() : List.of(words.split(" "));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadOptions.parse(arguments, Map.of()))
                .withMessage(message);
    }
}
