package seizures.commons.web;

/** Who sends says that the body is compressed. */
final class CompressedBody extends RuntimeException {
    private static final long serialVersionUID = 1;

    CompressedBody() {
        super("Send the body as it is, without Content-Encoding.", null, false, false);
    }
}
