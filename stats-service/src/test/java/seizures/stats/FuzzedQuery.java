package seizures.stats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any bytes as the parameters of a query: {@code name=value&name=value}, not encoded. */
public final class FuzzedQuery {
    private FuzzedQuery() {}

    public static Map<String, List<String>> of(byte[] bytes) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : new String(bytes, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(equals < 0 ? pair : pair.substring(0, equals), name -> new ArrayList<>())
                    .add(equals < 0 ? "" : pair.substring(equals + 1));
        }
        return parameters;
    }
}
