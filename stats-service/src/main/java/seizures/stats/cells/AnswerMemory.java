package seizures.stats.cells;

/** The memory that an answer takes while it is worked on, in bytes as estimated. */
public interface AnswerMemory {
    /** That of the answer that this thread works on. */
    ScopedValue<AnswerMemory> CURRENT = ScopedValue.newInstance();

    /** Takes memory for the answer that this thread works on; nothing is counted outside of answers. */
    static void spend(long bytes) {
        if (CURRENT.isBound()) {
            CURRENT.get().take(bytes);
        }
    }

    /** Throws where it does not fit. */
    void take(long bytes);
}
