package seizures.commons.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request whose parameter {@code agency} has the agencies that it is narrowed to, whatever was asked. */
final class NarrowedRequest extends HttpServletRequestWrapper {
    static final String AGENCY = "agency";

    private final Map<String, String[]> parameters;
    private final String query;

    NarrowedRequest(HttpServletRequest request, Set<String> agencies) {
        super(request);
        var narrowed = new LinkedHashMap<>(request.getParameterMap());
        narrowed.put(AGENCY, new TreeSet<>(agencies).toArray(String[]::new));
        parameters = Collections.unmodifiableMap(narrowed);
        query = request.getQueryString() == null ? "" : request.getQueryString();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    /** As it was sent; never absent, so that whoever checks the parameters checks the added one too. */
    @Override
    public String getQueryString() {
        return query;
    }
}
