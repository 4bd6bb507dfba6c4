package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.contract.SubstanceCode;

/** What the register makes of names as they are written elsewhere. */
class LaboratoryNamesTest {
    private static final List<CSVRecord> NAMES = names();

    @Test
    void each_name_means_the_substance_beside_it_or_is_listed_as_not_resolved() {
        assertThat(NAMES)
                .allSatisfy(row -> assertThat(meaningOf(row.get("name")))
                        .as(row.get("name"))
                        .isEqualTo(row.get("substance")));
    }

    @ParameterizedTest
    @CsvSource({"UNODC IDS, 165, 343", "NFLIS-Drug, 98, 126", "NFLIS-Drug DQS, 7, 7"})
    void so_many_names_of_a_list_are_resolved(String source, long resolved, long all) {
        var ofList =
                NAMES.stream().filter(row -> row.get("source").equals(source)).toList();

        assertThat(ofList).hasSize((int) all);
        assertThat(ofList.stream().filter(row -> !row.get("substance").isEmpty()))
                .hasSize((int) resolved);
    }

    @Test
    void each_name_that_is_not_resolved_is_in_the_docs_with_why() throws IOException {
        var page = Files.readString(Path.of("../docs/registers.md"))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        var unresolved = NAMES.stream()
                .filter(row -> row.get("substance").isEmpty())
                .map(row -> row.get("name").toLowerCase(Locale.ROOT));

        assertThat(unresolved).allSatisfy(name -> assertThat(page).contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "fentanilo, fentanyl",
        "FENTANILO, fentanyl",
        "clorhidrato de fentanilo, fentanyl",
        "fentanyl hydrochloride, fentanyl",
        "Fentanyl HCl, fentanyl",
        "fentanyl citrate, fentanyl",
        "cocaína, cocaine",
        "cocaina, cocaine",
        "cloridrato de cocaína, cocaine",
        "chlorhydrate d’éphédrine, ephedrine",
        "cocaína base, cocaine-base",
        "cocaine base, cocaine-base",
        "metanfetamina, methamphetamine",
        "xilacina, xylazine",
        "permanganato de potasio, potassium-permanganate",
        "clorhidrato de metilamina, methylamine",
        "fósforo rojo, red-phosphorus",
        "acide sulfurique, sulphuric-acid"
    })
    void a_name_in_another_language_or_of_a_salt_means_the_substance(String name, String substance) {
        assertThat(meaningOf(name)).isEqualTo(substance);
    }

    @Test
    void an_accent_may_be_a_character_of_its_own() {
        assertThat(meaningOf("heroi\u0301na")).isEqualTo("heroin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cristal", "M30", "tusi", "nitazeno", "hydrochloride", ", other", "base", "clorhidrato de "})
    void a_name_of_several_substances_or_of_none_means_none(String name) {
        assertThat(Substances.findByName(name)).isEmpty();
    }

    private static String meaningOf(String name) {
        return Optional.of(name)
                .flatMap(Substances::findByName)
                .map(Substances.Substance::code)
                .map(SubstanceCode::code)
                .orElse("");
    }

    private static List<CSVRecord> names() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        var stream = Objects.requireNonNull(LaboratoryNamesTest.class.getResourceAsStream("/laboratory-names.csv"));
        try (var parser = CSVParser.parse(stream, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
