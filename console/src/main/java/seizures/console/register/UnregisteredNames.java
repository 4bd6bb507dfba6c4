package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of {@code /v1/unregistered-substances}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnregisteredNames(List<Name> substances) {

    /**
     * A name in reports that no register has.
     *
     * @param statedClass what the reporters say that it is
     * @param nearest registered substances whose names look most like it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String substance, String name, @Nullable String statedClass, long seizures, List<String> nearest) {}
}
