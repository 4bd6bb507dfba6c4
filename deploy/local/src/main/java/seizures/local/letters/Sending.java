package seizures.local.letters;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What may become of a letter. Pure. */
sealed interface Sending {
    /** It goes back to where it was read. */
    record Again(Letter letter, Place origin) implements Sending {}

    /** It, or another letter of the same record, has been sent again before. */
    record Before(Letter letter) implements Sending {}

    /** It stays parked. */
    record Not(Letter letter, String because) implements Sending {}

    /** Who reads each of the topics that several services read, and would read a record that is sent again. */
    String CHANGED = "seizures.changed.v1";

    Set<String> READERS_OF_CHANGED = Set.of("stats-service", "alert-service");

    /**
     * A change is counted by whoever reads it, so it goes back only where nobody has counted it yet. Everything else
     * names itself: reports, rules and acts by their ids and versions.
     *
     * @param all every letter there is
     * @param sent origins of the letters that have been sent again before
     */
    static Sending of(Letter letter, List<Letter> all, Set<Place> sent) {
        if (letter.origin().isEmpty()) {
            return new Not(letter, "it does not say where it was read");
        }
        var origin = letter.origin().get();
        if (sent.contains(origin)) {
            return new Before(letter);
        }
        var missing = new TreeSet<>(origin.topic().equals(CHANGED) ? READERS_OF_CHANGED : Set.of());
        all.stream()
                .filter(other -> other.origin().equals(letter.origin()))
                .forEach(other -> missing.remove(other.service()));
        return missing.isEmpty()
                ? new Again(letter, origin)
                : new Not(
                        letter,
                        String.join(", ", missing) + " has counted it and would count it twice; rebuild "
                                + letter.service() + " from the log instead");
    }
}
