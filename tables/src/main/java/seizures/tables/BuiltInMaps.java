package seizures.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The maps that come with the program: tables as CBP and UNODC publish them. */
public final class BuiltInMaps {
    private static final List<String> NAMES = List.of("cbp-amo", "cbp", "unodc");
    private static final Map<String, ColumnMap> MAPS = read();

    private BuiltInMaps() {}

    /** By name, those first that need more columns. */
    public static Map<String, ColumnMap> all() {
        return MAPS;
    }

    /** The YAML of one of them. */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("not built in: " + name);
        }
        return yaml(name);
    }

    private static Map<String, ColumnMap> read() {
        var maps = new LinkedHashMap<String, ColumnMap>();
        NAMES.forEach(name -> maps.put(name, ColumnMapReader.read(yaml(name))));
        return Collections.unmodifiableMap(maps);
    }

    private static String yaml(String name) {
        var file = "maps/" + name + ".yaml";
        try (var in = Objects.requireNonNull(BuiltInMaps.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
