package seizures.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import seizures.contract.Topic;

class KeptTopicsTest {
    @Test
    void a_mirror_has_what_a_backup_has() throws IOException {
        var mirror = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("..", "kafka", "mirror.properties"))) {
            mirror.load(reader);
        }

        assertThat(mirror.getProperty("topics").split(","))
                .containsExactlyInAnyOrderElementsOf(
                        KeptTopics.all().stream().map(Topic::name).toList());
    }
}
