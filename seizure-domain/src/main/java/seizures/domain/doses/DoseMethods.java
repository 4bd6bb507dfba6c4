package seizures.domain.doses;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import seizures.contract.SubstanceCode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The methods of {@code dose-methods.yaml}: a new one is an entry there and a restart, and reads all history at once. */
public final class DoseMethods {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, DoseMethod> methods;
    private final DoseMethod standard;
    private final Collection<Prior> priors;

    private DoseMethods(Map<String, DoseMethod> methods, DoseMethod standard, Collection<Prior> priors) {
        this.methods = Collections.unmodifiableMap(methods);
        this.standard = standard;
        this.priors = List.copyOf(priors);
    }

    /**
     * The file as it is written.
     *
     * @param standard the method that is meant where none is named
     */
    private record Written(String standard, List<Prior> priors, List<Method> methods) {
        /**
         * @param id name and version
         * @param standing who stands behind it
         * @param lethalMicrograms of each substance
         * @param mass how doses come of mass
         * @param pills how doses come of pills
         */
        record Method(
                String id,
                String basis,
                String standing,
                Map<SubstanceCode, Long> lethalMicrograms,
                Rule mass,
                Rule pills) {}

        /**
         * @param share of the mass, or of the pills, where the rule has a fixed one
         * @param prior the name of the averages that it takes, where it takes any
         */
        record Rule(
                Kind rule,
                @Nullable BigDecimal share,
                @Nullable String prior) {}

        enum Kind {
            GROSS,
            ASSAYED,
            SHARE,
            NOT_COUNTED
        }
    }

    /** The methods that the build comes with. */
    public static DoseMethods builtIn() {
        var file = Objects.requireNonNull(DoseMethods.class.getResourceAsStream("/dose-methods.yaml"));
        try (var yaml = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuntimeException where the file is not as it must be: the service does not start with it */
    public static DoseMethods read(Reader yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var written = MAPPER.convertValue(tree, Written.class);
        var priors = new LinkedHashMap<String, Prior>();
        written.priors().forEach(prior -> priors.put(prior.name(), prior));
        var methods = new LinkedHashMap<String, DoseMethod>();
        for (var method : written.methods()) {
            if (methods.put(method.id(), method(method, priors)) != null) {
                throw new IllegalArgumentException("two dose methods are called " + method.id());
            }
        }
        var standard = Objects.requireNonNull(methods.get(written.standard()), "the standard method is unknown");
        return new DoseMethods(methods, standard, priors.values());
    }

    private static DoseMethod method(Written.Method method, Map<String, Prior> priors) {
        return new DoseMethod(
                method.id(),
                method.basis(),
                method.standing(),
                method.lethalMicrograms(),
                mass(method.mass(), priors),
                pills(method.pills(), priors));
    }

    private static MassRule mass(Written.Rule rule, Map<String, Prior> priors) {
        return switch (rule.rule()) {
            case GROSS -> new MassRule.Gross(Objects.requireNonNull(rule.share(), "GROSS has a share"));
            case ASSAYED -> new MassRule.Assayed(prior(rule, priors));
            case SHARE, NOT_COUNTED -> throw new IllegalArgumentException("no rule for mass: " + rule.rule());
        };
    }

    private static PillRule pills(Written.Rule rule, Map<String, Prior> priors) {
        return switch (rule.rule()) {
            case ASSAYED -> new PillRule.Content(prior(rule, priors));
            case SHARE -> new PillRule.Share(prior(rule, priors));
            case NOT_COUNTED -> new PillRule.NotCounted();
            case GROSS -> throw new IllegalArgumentException("no rule for pills: " + rule.rule());
        };
    }

    private static Prior prior(Written.Rule rule, Map<String, Prior> priors) {
        return Objects.requireNonNull(priors.get(String.valueOf(rule.prior())), () -> "no prior " + rule.prior());
    }

    /** By name and version, {@code assay-2mg@1}. */
    public Optional<DoseMethod> find(String id) {
        return Optional.ofNullable(methods.get(id));
    }

    /** What counts where nobody asks for a method. */
    public DoseMethod standard() {
        return standard;
    }

    /** In the order of the file. */
    public Set<String> ids() {
        return methods.keySet();
    }

    /** In the order of the file. */
    public Collection<DoseMethod> all() {
        return methods.values();
    }

    /** What is assumed where nothing was assayed, with its source. */
    public Collection<Prior> priors() {
        return priors;
    }
}
