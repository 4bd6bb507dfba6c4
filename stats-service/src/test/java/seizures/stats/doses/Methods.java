package seizures.stats.doses;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The methods that the service comes with. */
public final class Methods {
    private Methods() {}

    public static DoseMethods ofTheService() {
        var file = Objects.requireNonNull(DoseMethods.class.getResourceAsStream("/dose-methods.yaml"));
        try (var yaml = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return DoseMethods.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
