package seizures.commons.testing;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens that must let nobody in, by what is wrong with them: what an attacker tried, and what a muddled issuer might send. */
final class BadTokens {
    private final TestIssuer issuer;
    private final RSAKey stranger;
    private final Map<String, String> all = new LinkedHashMap<>();

    private BadTokens(TestIssuer issuer) throws Exception {
        this.issuer = issuer;
        stranger = new RSAKeyGenerator(2048).keyID("1").generate();
    }

    static List<Map.Entry<String, String>> of(TestIssuer issuer) throws Exception {
        var bad = new BadTokens(issuer);
        bad.noTokens();
        bad.unsigned();
        bad.signedByWhatIsPublic();
        bad.otherAlgorithms();
        bad.otherKeys();
        bad.claims();
        bad.types();
        bad.changed();
        return List.copyOf(bad.all.entrySet());
    }

    private void noTokens() {
        all.put("garbage", "garbage");
        all.put("two parts", "a.b");
        all.put("three parts of nothing", "..");
        all.put("four parts", "a.b.c.d");
        all.put("five parts of nothing", "....");
        all.put("six KiB of one letter", "a".repeat(6_000));
        all.put("a thousand dots", ".".repeat(1_000));
        all.put("a head that is no JSON", text("head") + "." + text("{}") + ".AAAA");
        all.put("a head that is a list", text("[1]") + "." + text("{}") + ".AAAA");
        all.put("a deep head", text("[".repeat(3_000)) + "." + text("{}") + ".AAAA");
        all.put("an empty head", text("{}") + "." + text("{}") + ".AAAA");
        all.put("encrypted", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..MTIzNDU2Nzg5MDEy.YWJj.MTIzNDU2Nzg5MDEyMzQ1Ng");
    }

    private void unsigned() {
        all.put("none", new PlainJWT(good().build()).serialize());
        for (var none : List.of("None", "NONE", "nOnE", "")) {
            all.put(
                    "algorithm \"" + none + "\"",
                    text("{\"alg\":\"" + none + "\"}") + "."
                            + text(good().build().toString()) + ".");
        }
    }

    /** The old confusion of a public key with a shared secret. */
    private void signedByWhatIsPublic() throws Exception {
        var published = issuer.key.toRSAKey();
        var der = published.toPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.encode(der) + "\n-----END PUBLIC KEY-----\n";
        for (var secret : Map.of(
                        "DER", der,
                        "PEM", pem.getBytes(StandardCharsets.UTF_8),
                        "modulus", published.getModulus().decode(),
                        "JWK", published.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            var key = new OctetSequenceKey.Builder(secret.getValue()).build();
            for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS512)) {
                all.put(
                        algorithm + " with the public key as " + secret.getKey(),
                        TestIssuer.signed(head(algorithm, "1").build(), good(), key));
            }
        }
    }

    /** RS256, PS256 and ES256 are taken. */
    private void otherAlgorithms() throws Exception {
        for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS384, JWSAlgorithm.PS512)) {
            all.put(algorithm.getName(), TestIssuer.signed(head(algorithm, "1").build(), good(), issuer.key));
        }
        var curve = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
        all.put("ES256", TestIssuer.signed(head(JWSAlgorithm.ES256, "1").build(), good(), curve));
        all.put(
                "ES256 of zeros",
                text(head(JWSAlgorithm.ES256, "1").build().toString()) + "."
                        + text(good().build().toString()) + "." + Base64URL.encode(new byte[64]));
    }

    private void otherKeys() {
        all.put("stranger's key", signed(head("1"), stranger));
        all.put("unknown key", signed(head("2"), stranger));
        all.put("no key named", signed(head(null), stranger));
        all.put("key in the head", signed(head("1").jwk(stranger.toPublicJWK()), stranger));
        all.put(
                "address of keys in the head",
                signed(head("1").jwkURL(URI.create("http://127.0.0.1:1/keys")), stranger));
        all.put(
                "address of a certificate",
                signed(head("1").x509CertURL(URI.create("http://127.0.0.1:1/c")), stranger));
        var empty = new OctetSequenceKey.Builder(new byte[64]).build();
        for (var name : List.of("../../../../dev/null", "/dev/null", "1' OR '1'='1", "1\u0000", "|sleep 9", "%00")) {
            all.put("key " + name.replace("\u0000", "NUL"), signed(head(name), stranger));
            all.put(
                    "HS256 by key " + name.replace("\u0000", "NUL"),
                    TestIssuer.signed(head(JWSAlgorithm.HS256, name).build(), good(), empty));
        }
        all.put(
                "something critical",
                signed(head("1").criticalParams(Set.of("more")).customParam("more", 1), issuer.key));
    }

    private void claims() {
        var now = Instant.now();
        all.put("expired", issuer.token(good().expirationTime(Date.from(now.minusSeconds(120)))));
        all.put("expired just beyond the leeway", issuer.token(good().expirationTime(Date.from(now.minusSeconds(62)))));
        all.put("expired in 1970", issuer.token(good().expirationTime(new Date(0))));
        all.put("for ever", issuer.token(good().expirationTime(null)));
        all.put("not yet", issuer.token(good().notBeforeTime(Date.from(now.plusSeconds(120)))));
        all.put("no issuer", issuer.token(good().issuer(null)));
        all.put("other issuer", issuer.token(good().issuer("http://127.0.0.1:1")));
        all.put("issuer with a slash", issuer.token(good().issuer(issuer.name() + "/")));
        all.put("no audience", issuer.token(good().audience((String) null)));
        all.put("other audience", issuer.token(good().audience("payroll")));
        all.put("an audience like ours", issuer.token(good().audience("SEIZURE-WATCH")));
        all.put("nobody", issuer.token(good().subject(null)));
    }

    private void types() {
        for (var type : List.of("logout+jwt", "secevent+jwt", "dpop+jwt", "x")) {
            all.put("type " + type, TestIssuer.signed(issuer.header(type), good(), issuer.key));
        }
    }

    private void changed() {
        var parts = issuer.token(good()).split("\\.", -1);
        var richer = text(good().claim("roles", List.of("importer")).build().toString());
        all.put("other claims under the signature", parts[0] + "." + richer + "." + parts[2]);
        all.put("no signature", parts[0] + "." + parts[1] + ".");
        all.put("half a signature", parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() / 2));
        all.put("a signature of zeros", parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[256]));
        all.put("a signature twice", parts[0] + "." + parts[1] + "." + parts[2] + parts[2]);
        all.put("another head", text("{\"alg\":\"RS256\",\"kid\":\"1\",\"a\":1}") + "." + parts[1] + "." + parts[2]);
        all.put(
                "a token in a token",
                text("{\"alg\":\"RS256\",\"cty\":\"JWT\",\"kid\":\"1\"}") + "." + text(parts[0]) + "." + parts[2]);
    }

    private JWTClaimsSet.Builder good() {
        return issuer.claims("x").claim("roles", List.of("analyst"));
    }

    private String signed(JWSHeader.Builder head, JWK key) {
        return TestIssuer.signed(head.build(), good(), key);
    }

    private static JWSHeader.Builder head(@Nullable String key) {
        return head(JWSAlgorithm.RS256, key);
    }

    private static JWSHeader.Builder head(JWSAlgorithm algorithm, @Nullable String key) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key);
    }

    private static String text(String part) {
        return Base64URL.encode(part).toString();
    }
}
