package seizures.alert.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import seizures.alert.about.Filters;
import seizures.alert.web.AlertProblem;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Spelling;
import seizures.contract.AlertChange;
import seizures.contract.AlertFilter;
import seizures.contract.AlertSubscription;

/** Reads what a subscription is to be. */
final class SubscriptionParser {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    private final WebhookTargets targets;
    private final DeliverySettings settings;
    private final SecretVault vault;

    SubscriptionParser(WebhookTargets targets, DeliverySettings settings, SecretVault vault) {
        this.targets = targets;
        this.settings = settings;
        this.vault = vault;
    }

    /**
     * A valid request.
     *
     * @param secret the name of a configured secret
     * @param signingSecret a secret to be stored
     */
    record Wanted(
            String url,
            @Nullable String secret,
            @Nullable String signingSecret,
            AlertFilter filter,
            List<AlertChange> events,
            @Nullable Duration atMostEvery) {}

    Wanted parse(String subscriptionId, JsonFields body, Optional<AlertSubscription> before) {
        if (!ID.matcher(subscriptionId).matches()) {
            body.faults().add("subscriptionId", "must be 1 to 64 lower-case letters, digits and hyphens");
        }
        var url = body.required("url").text(2000, this::url);
        var secret = body.optional("secret").text(100, this::secret);
        var signingSecret = body.optional("signingSecret").text(200, this::signingSecret);
        boolean hasStored = before.filter(known -> !known.secrets().isEmpty()).isPresent();
        if (body.has("secret") == body.has("signingSecret") && !(hasStored && !body.has("secret"))) {
            body.fault("secret", "send either secret, the name of a configured secret, or signingSecret, a whsec_ key");
        }
        var filter = Filters.parse(body.optional("filter"));
        var events = events(body);
        var atMostEvery = body.optional("atMostEvery").duration(LEAST, MOST);
        body.refuseUnknown();
        if (!body.faults().isEmpty() || url == null) {
            throw AlertProblem.INVALID_SUBSCRIPTION.exception(body.faults().list());
        }
        return new Wanted(url, secret, signingSecret, filter, events, atMostEvery);
    }

    private static List<AlertChange> events(JsonFields body) {
        var words = List.of(AlertChange.values()).stream().map(Enum::name).toList();
        var events = body.optional("events").distinct(1, AlertChange.values().length, text -> {
            if (!words.contains(text)) {
                throw new IllegalArgumentException(Spelling.unknown("event", text, words));
            }
            return AlertChange.valueOf(text);
        });
        var missing = EventChoice.missing(events);
        if (!events.isEmpty() && !missing.isEmpty()) {
            body.fault(
                    "events",
                    "must include CORRECTED and WITHDRAWN: whoever hears of an alert must hear that it was wrong");
        }
        return events;
    }

    private String url(String text) {
        targets.fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return text;
    }

    private String secret(String name) {
        if (!settings.secrets().containsKey(name)) {
            throw new IllegalArgumentException("must be the name of a configured secret");
        }
        return name;
    }

    private String signingSecret(String key) {
        if (!vault.isOpen()) {
            throw new IllegalArgumentException(
                    "cannot be stored: this service has no key to encrypt it (seizures.alert.delivery.secrets-key)");
        }
        return SigningKey.standard(key);
    }
}
