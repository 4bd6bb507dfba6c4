package seizures.commons.access;

import java.util.List;

/**
 * A service's table of who may call what. What is in no line is nobody's.
 *
 * @param open paths that whoever comes may GET, without a token
 */
public record Endpoints(List<Endpoint> all, List<String> open) {
    /** The description of the service and of the events, for everybody. */
    public static final List<String> DESCRIPTIONS =
            List.of("/v1/openapi.yaml", "/docs", "/docs/{asset}", "/schemas", "/schemas/{name}");

    public Endpoints {
        all = List.copyOf(all);
        open = List.copyOf(open);
    }
}
