package seizures.commons.access;

import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import seizures.commons.testing.AccessChecks;
import seizures.commons.web.CompressedBody;

class AccessTest extends AccessChecks {
    private static final Endpoints TABLE = new Endpoints(
            List.of(
                    Endpoint.row("GET", "/v1/things/**", Role.ANALYST, Role.OPS),
                    Endpoint.row("PUT", "/v1/things/{id}", Role.REVIEWER),
                    new Endpoint("GET", "/v1/kinds", Role.EVERY)),
            List.of("/v1/openapi.yaml"));

    AccessTest() {
        super(Little.class, TABLE, "/v1/things", "compressed");
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Slice.class, Problems.class})
    static class Little {
        @Bean
        Endpoints endpoints() {
            return TABLE;
        }
    }

    /** The least that a service says of what is refused. */
    @RestControllerAdvice
    static class Problems extends ResponseEntityExceptionHandler {
        @ExceptionHandler
        ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
            if (e instanceof AuthenticationServiceException) {
                return answer(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", HttpHeaders.RETRY_AFTER, "1");
            }
            var why = e instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
            return answer(HttpStatus.UNAUTHORIZED, "unauthenticated", HttpHeaders.WWW_AUTHENTICATE, why);
        }

        @ExceptionHandler
        ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
            var why = "Bearer error=\"insufficient_scope\"";
            return answer(HttpStatus.FORBIDDEN, "forbidden", HttpHeaders.WWW_AUTHENTICATE, why);
        }

        @ExceptionHandler
        ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests e) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", HttpHeaders.RETRY_AFTER, "1");
        }

        @ExceptionHandler
        ResponseEntity<ProblemDetail> compressed(CompressedBody e) {
            e.getBody().setType(URI.create("/problems/compressed"));
            return ResponseEntity.status(e.getStatusCode()).body(e.getBody());
        }

        private static ResponseEntity<ProblemDetail> answer(
                HttpStatus status, String type, String header, String value) {
            var problem = ProblemDetail.forStatus(status);
            problem.setType(URI.create("/problems/" + type));
            return ResponseEntity.status(status)
                    .header(header, value)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }
}
