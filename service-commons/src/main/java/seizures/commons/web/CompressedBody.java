package seizures.commons.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Who sends says that the body is compressed. */
public final class CompressedBody extends ErrorResponseException {
    private static final long serialVersionUID = 1;
    static final String DETAIL = "Send the body as it is, without Content-Encoding.";

    CompressedBody() {
        super(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, DETAIL),
                null);
    }
}
