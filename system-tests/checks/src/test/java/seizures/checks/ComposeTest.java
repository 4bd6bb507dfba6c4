package seizures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final Path COMPOSE = Path.of("../../deploy/compose.yaml");

    /** A tag can be moved by whoever owns it; a digest is what was looked at. */
    @Test
    void images_of_others_are_pinned_by_version_and_digest() throws IOException {
        var images = Files.readString(COMPOSE)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("image: "))
                .map(line -> line.replaceFirst("image: (&kafka )?", ""))
                .filter(image -> !image.startsWith("seizure-watch/") && !image.startsWith("*kafka"))
                .toList();

        assertThat(images)
                .hasSize(5)
                .allSatisfy(
                        image -> assertThat(image).matches("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+[a-z-]*@sha256:[0-9a-f]{64}"));
    }
}
