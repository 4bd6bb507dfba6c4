package seizures.alert.deliver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import seizures.contract.AlertSubscription;

/** Finds the keys that sign what is sent to a subscription. */
final class SigningKeys {
    private final DeliverySettings settings;
    private final SecretVault vault;

    SigningKeys(DeliverySettings settings, SecretVault vault) {
        this.settings = settings;
        this.vault = vault;
    }

    /**
     * The newest first.
     *
     * @throws IOException if there is none, and why
     */
    List<byte[]> of(AlertSubscription subscription, Instant now) throws IOException {
        var configured =
                subscription.secret() == null ? null : settings.secrets().get(subscription.secret());
        if (configured != null) {
            return SigningKey.parse(configured);
        }
        if (subscription.secrets().isEmpty()) {
            throw new IOException("the secret is not configured");
        }
        try {
            return subscription.secrets().stream()
                    .filter(secret -> secret.until() == null || now.isBefore(secret.until()))
                    .flatMap(secret ->
                            SigningKey.parse(vault.open(secret.sealed(), subscription.subscriptionId())).stream())
                    .toList();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
