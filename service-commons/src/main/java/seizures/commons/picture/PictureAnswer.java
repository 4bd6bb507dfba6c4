package seizures.commons.picture;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The answer to a request for a picture. */
public final class PictureAnswer {
    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    private PictureAnswer() {}

    /** One that runs no scripts and loads nothing, whoever opens it. */
    public static ResponseEntity<byte[]> of(byte[] picture, CacheControl caching) {
        return ResponseEntity.ok()
                .cacheControl(caching)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
