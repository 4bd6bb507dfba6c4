package seizures.console.counts;

/**
 * An answer as it can be cited.
 *
 * @param tag made of the answer's bytes: the same tag is the same answer
 */
record Edition(CountAnswer answer, String tag) {
    boolean isSealed() {
        return answer.sealedAt() != null;
    }

    /** Enough of the tag to tell editions apart. */
    String shortTag() {
        return tag.length() > 12 ? tag.substring(0, 12) : tag;
    }
}
