package seizures.domain.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;

/** The substances, precursors and equipment of the registers in force: see {@link SubstanceRegister}. */
public final class Substances {
    /** The family of a substance that the register does not have. */
    public static final String NO_FAMILY = "unknown";

    private Substances() {}

    /**
     * A registered substance.
     *
     * @param parent what it is a form or an isomer of, or itself
     * @param family {@code fentanyls}, {@code nitazenes}, {@code fentanyl-precursors} and so on
     * @param cas its number in the register of the Chemical Abstracts Service, where known
     */
    public record Substance(
            SubstanceCode code,
            String name,
            SubstanceClass substanceClass,
            String family,
            SubstanceCode parent,
            @Nullable String cas,
            List<String> synonyms) {}

    private static SubstanceRegister inForce() {
        return Registers.inForce().substances();
    }

    /** By code, or for {@code other:} by the name or a synonym that a later entry has adopted. */
    public static Optional<Substance> find(SubstanceCode code) {
        return inForce().find(code);
    }

    /** By code, name or synonym or a salt of it, in any case and with or without accents. */
    public static Optional<Substance> findByName(String name) {
        return inForce().findByName(name);
    }

    /** What a code of the log means today: the registered substance, or itself. */
    public static SubstanceCode today(SubstanceCode code) {
        return inForce().today(code);
    }

    /** Of one that is not registered, what its reporter states. */
    public static SubstanceClass classOf(SubstanceCode code) {
        return inForce().classOf(code);
    }

    /** The family of a substance; {@link #NO_FAMILY} where none is registered. */
    public static String familyOf(SubstanceCode code) {
        return find(code).map(Substance::family).orElse(NO_FAMILY);
    }

    /** What a substance is a form or an isomer of, or itself. */
    public static SubstanceCode parentOf(SubstanceCode code) {
        return find(code).map(Substance::parent).orElse(code);
    }

    /** All of them, in the order of the file; those of registrars behind. */
    public static Collection<Substance> all() {
        return inForce().all();
    }

    /** All families, and {@link #NO_FAMILY}, in the order of the alphabet. */
    public static List<String> families() {
        return inForce().families();
    }

    /** The codes whose names look most like a misspelt one, nearest first. */
    public static List<String> nearest(String name, int most) {
        return inForce().nearest(name, most);
    }
}
