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

/** A request that is looked at with other parameters than it was sent with. */
final class ChangedParameters extends HttpServletRequestWrapper {
    static final String AGENCY = "agency";

    private final Map<String, String[]> parameters;
    private final String query;

    private ChangedParameters(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = Collections.unmodifiableMap(parameters);
        this.query = request.getQueryString() == null ? "" : request.getQueryString();
    }

    /** Whose {@code agency} is those that it is narrowed to, whatever was asked. */
    static ChangedParameters narrowed(HttpServletRequest request, Set<String> agencies) {
        var parameters = new LinkedHashMap<>(request.getParameterMap());
        parameters.put(AGENCY, new TreeSet<>(agencies).toArray(String[]::new));
        return new ChangedParameters(request, parameters);
    }

    static ChangedParameters without(HttpServletRequest request, String name) {
        var parameters = new LinkedHashMap<>(request.getParameterMap());
        parameters.remove(name);
        return new ChangedParameters(request, parameters);
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
