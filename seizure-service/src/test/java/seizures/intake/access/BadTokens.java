package seizures.intake.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import seizures.commons.testing.TestIssuer;

/** Tokens that no service may take. */
final class BadTokens {
    private BadTokens() {}

    /** By what is wrong with them; each would be a good one of the first issuer but for that. */
    static Map<String, String> of(TestIssuer ours, TestIssuer other, TestIssuer stranger) throws Exception {
        var bad = new LinkedHashMap<String, String>();
        bad.put("garbage", "garbage");
        bad.put("encrypted", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..MTIzNDU2Nzg5MDEy.YWJj.MTIzNDU2Nzg5MDEyMzQ1Ng");
        bad.put("not JSON", "e30.bm9qc29u.e30");
        bad.put(
                "expired",
                ours.token(good(ours).expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        bad.put("for ever", ours.token(good(ours).expirationTime(null)));
        bad.put(
                "not yet",
                ours.token(good(ours).notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
        bad.put("stranger", stranger.token("us-cbp", "reporter", "US-CBP"));
        bad.put("no issuer", ours.token(good(ours).issuer(null)));
        bad.put("other audience", ours.token(good(ours).audience("payroll")));
        bad.put("no audience", ours.token(good(ours).audience((String) null)));
        bad.put("nobody", ours.token(good(ours).subject(null)));
        bad.put("none", new PlainJWT(good(ours).build()).serialize());
        bad.put("HS256 with the public key", symmetric(ours));
        bad.put(
                "RS512",
                TestIssuer.signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS512)
                                .type(JOSEObjectType.JWT)
                                .keyID("1")
                                .build(),
                        good(ours),
                        ours.key));
        bad.put("id token", TestIssuer.signed(ours.header("logout+jwt"), good(ours), ours.key));
        bad.put(
                "no type",
                TestIssuer.signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), good(ours), ours.key));
        bad.put("stranger's key", TestIssuer.signed(stranger.header("JWT"), good(ours), stranger.key));
        bad.put("other issuer's key", TestIssuer.signed(other.header("JWT"), good(ours), other.key));
        var unknown = new RSAKeyGenerator(2048).keyID("2").generate();
        bad.put(
                "unknown key",
                TestIssuer.signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID("2")
                                .build(),
                        good(ours),
                        unknown));
        var parts = ours.token("us-cbp", "reporter", "US-CBP").split("\\.");
        var others = ours.token("mx-anam", "reporter", "MX-ANAM").split("\\.");
        bad.put("changed", parts[0] + "." + others[1] + "." + parts[2]);
        bad.put("unsigned", parts[0] + "." + parts[1] + ".");
        return bad;
    }

    static JWTClaimsSet.Builder good(TestIssuer ours) {
        return ours.claims("us-cbp").claim("roles", List.of("reporter")).claim("agencies", List.of("US-CBP"));
    }

    private static String symmetric(TestIssuer ours) throws Exception {
        var secret =
                new OctetSequenceKey.Builder(ours.key.toRSAKey().toPublicKey().getEncoded()).build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID("1")
                .build();
        return TestIssuer.signed(header, good(ours), secret);
    }
}
