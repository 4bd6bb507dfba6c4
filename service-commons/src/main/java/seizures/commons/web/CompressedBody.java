package seizures.commons.web;

/** The body is declared to be compressed. */
final class CompressedBody extends RuntimeException {
    private static final long serialVersionUID = 1;

    CompressedBody() {
        super("Send the body uncompressed, without Content-Encoding", null, false, false);
    }
}
