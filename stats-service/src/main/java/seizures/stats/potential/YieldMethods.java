package seizures.stats.potential;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The methods of {@code yield-methods.yaml}, in its order; the first is the one that counts where nobody asks for one. */
record YieldMethods(List<YieldMethod> methods) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static YieldMethods read() {
        var stream = Objects.requireNonNull(YieldMethods.class.getResourceAsStream("/yield-methods.yaml"));
        try (var yaml = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return MAPPER.convertValue(tree, YieldMethods.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
