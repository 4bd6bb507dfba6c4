package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertFilter;
import seizures.contract.AlertSubscription;
import seizures.contract.SealedSecret;

class SecretVaultTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");

    private final SecretVault vault = new SecretVault(key(1));

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void a_secret_is_opened_by_its_owner_with_the_same_key_alone() {
        var sealed = vault.seal(SECRET, "desk");

        assertThat(vault.open(sealed, "desk")).isEqualTo(SECRET);
        assertThat(sealed).isNotEqualTo(vault.seal(SECRET, "desk")).doesNotContain("MfKQ");
        assertThatThrownBy(() -> vault.open(sealed, "other")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretVault(key(2)).open(sealed, "desk")).hasMessageContaining("another key");
        assertThatThrownBy(() -> new SecretVault(null).open(sealed, "desk")).hasMessageContaining("not configured");
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new SecretVault("c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThat(new SecretVault("").isOpen()).isFalse();
    }

    @Test
    void a_replaced_secret_signs_until_its_time_is_over() throws Exception {
        var keys = new SigningKeys(settings(), vault);
        var subscription = subscription(
                null,
                List.of(
                        new SealedSecret(vault.seal(OTHER, "desk"), null),
                        new SealedSecret(vault.seal(SECRET, "desk"), NOON)));

        assertThat(keys.of(subscription, NOON.minusSeconds(1))).hasSize(2);
        assertThat(keys.of(subscription, NOON))
                .singleElement()
                .isEqualTo(SigningKey.parse(OTHER).getFirst());
    }

    @Test
    void a_subscription_without_a_usable_secret_says_why() {
        var keys = new SigningKeys(settings(), vault);

        assertThatThrownBy(() -> keys.of(subscription("removed", List.of()), NOON))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not configured");
        assertThatThrownBy(() -> keys.of(
                        subscription(
                                null, List.of(new SealedSecret(new SecretVault(key(2)).seal(SECRET, "desk"), null))),
                        NOON))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another key");
    }

    private static DeliverySettings settings() {
        var second = Duration.ofSeconds(1);
        return new DeliverySettings(
                List.of(),
                Map.of(),
                null,
                List.of(),
                12,
                second,
                second,
                second,
                second,
                second,
                Duration.ofMinutes(5));
    }

    private static AlertSubscription subscription(@Nullable String secret, List<SealedSecret> secrets) {
        return new AlertSubscription(
                "desk",
                NOON,
                null,
                "https://desk.example.org/",
                secret,
                0,
                AlertFilter.EVERYTHING,
                List.of(),
                null,
                secrets,
                null);
    }
}
