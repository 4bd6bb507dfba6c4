package seizures.contract;

import java.util.Comparator;

/** A substance in a form, and how sure it is: the part of a {@link Cell} that one seizure can fill more than once. */
public record Goods(SubstanceCode substance, Form form, Evidence evidence) implements Comparable<Goods> {
    private static final Comparator<Goods> ORDER =
            Comparator.comparing(Goods::substance).thenComparing(Goods::form).thenComparing(Goods::evidence);

    @Override
    public int compareTo(Goods other) {
        return ORDER.compare(this, other);
    }
}
