package seizures.intake.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.streams.state.HostInfo;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;

/** Asks other instances of this service for what only they have, with the caller's own token. */
public final class OtherInstances {
    /** Marks a request that came from another instance: it is answered from what is here, or not at all. */
    public static final String FORWARDED = "Seizure-Forwarded";

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final String scheme;
    private final HttpClient http;

    private OtherInstances(String scheme, HttpClient.Builder http) {
        this.scheme = scheme;
        this.http = http.connectTimeout(Duration.ofSeconds(1))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Where the services speak HTTP, on a network that is trusted. */
    static OtherInstances inTheClear() {
        return new OtherInstances("http", HttpClient.newBuilder());
    }

    /** Where they speak TLS: no token leaves in the clear. */
    static OtherInstances overTls(SSLContext context) {
        return new OtherInstances("https", HttpClient.newBuilder().sslContext(context));
    }

    /**
     * @param address path and query
     * @param request whose token is sent on
     * @throws ProblemException 503 where the instance does not answer
     */
    public HttpResponse<byte[]> get(
            HostInfo host, String address, Map<String, String> headers, HttpServletRequest request)
            throws InterruptedException {
        var there = HttpRequest.newBuilder(URI.create(scheme + "://" + host.host() + ":" + host.port() + address))
                .timeout(TIMEOUT)
                .header("Accept", "application/json");
        headers.forEach(there::header);
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            there.header("Authorization", authorization);
        }
        try {
            return http.send(there.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException _) {
            throw new ProblemException(
                    CommonProblem.UNAVAILABLE.because("The instance that has the record does not answer"));
        }
    }
}
