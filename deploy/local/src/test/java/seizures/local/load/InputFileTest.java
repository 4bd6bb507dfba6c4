package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.tables.BuiltInMaps;
import seizures.tables.Restating;
import seizures.tables.Row;
import seizures.tables.Tables;

class InputFileTest {
    @TempDir
    Path folder;

    @Test
    void lines_of_json_are_sent_as_they_are_even_when_they_are_wrong() throws IOException {
        var path = folder.resolve("reports.ndjson");
        Files.write(path, new byte[] {'{', '}', '\r', '\n', ' ', '\n', '{', (byte) 0xC3, (byte) 0x28, '}'});

        try (var rows = file(path).rows()) {
            assertThat(rows)
                    .satisfiesExactly(
                            first -> assertThat(((Row.Ready) first).json()).containsExactly('{', '}'), second -> {
                                assertThat(second.place()).hasToString("row 3");
                                assertThat(((Row.Ready) second).json()).containsExactly('{', 0xC3, 0x28, '}');
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',is neither NDJSON",
        "'id,name\n1,x\n',is neither NDJSON",
        "'[1,2]\n',is neither NDJSON",
        "'FY,Month (abbv),Component,Branch,Drug Type,Sum Qty (lbs)\n',it lacks Count of Event"
    })
    void a_file_of_another_kind_is_refused_as_a_whole(String content, String message) throws IOException {
        var path = Files.writeString(folder.resolve("input.csv"), content);

        assertThatThrownBy(() -> file(path).rows())
                .isInstanceOf(Tables.UnknownTableException.class)
                .hasMessageContaining(message);
    }

    private static InputFile file(Path path) {
        return new InputFile(
                path,
                BuiltInMaps.all().values(),
                new Tables.Choices(null, null, new Restating("next release", null, null)));
    }
}
