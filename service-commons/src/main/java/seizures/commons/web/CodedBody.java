package seizures.commons.web;

/** The body is declared to be something other than plain UTF-8. */
final class CodedBody extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param advice how to send it */
    CodedBody(String advice) {
        super(advice, null, false, false);
    }
}
