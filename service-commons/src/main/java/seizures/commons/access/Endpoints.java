package seizures.commons.access;

import java.util.List;

/**
 * A service's table of who may call what. What is in no line is nobody's.
 *
 * @param open paths that whoever comes may GET, without a token
 */
public record Endpoints(List<Endpoint> all, List<String> open) {
    public Endpoints {
        all = List.copyOf(all);
        open = List.copyOf(open);
    }
}
