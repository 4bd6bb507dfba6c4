package seizures.commons.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens: a key, and a key set that can be fetched. */
public final class TestIssuer implements AutoCloseable {
    public final JWK key;
    public final JWSAlgorithm algorithm;
    public final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer server;

    public TestIssuer(JWK key, JWSAlgorithm algorithm) throws IOException {
        this.key = key;
        this.algorithm = algorithm;
        var keySet = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, keySet.length);
            exchange.getResponseBody().write(keySet);
            exchange.close();
        });
        server.start();
    }

    public String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String keys() {
        return name() + "/keys";
    }

    /** Claims of a good token. */
    public JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience("seizure-watch")
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    public String token(String subject, String role, String... agencies) {
        return token(claims(subject).claim("roles", List.of(role)).claim("agencies", List.of(agencies)));
    }

    public String token(JWTClaimsSet.Builder claims) {
        return signed(header("at+jwt"), claims, key);
    }

    public JWSHeader header(String type) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
    }

    public static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWK key) {
        try {
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm());
            var token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
