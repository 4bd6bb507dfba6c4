package seizures.alert.deliver;

import java.net.URI;
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
import seizures.contract.DeliveryChannel;

/** Reads what a subscription is to be. */
final class SubscriptionParser {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,8}");
    private static final int MOST_LETTERS = 2000;
    private static final int MOST_ADDRESSES = 20;
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    private final WebhookTargets targets;
    private final DeliverySettings settings;
    private final SecretVault vault;
    private final MailSettings mail;
    private final boolean hasMailServer;

    SubscriptionParser(
            WebhookTargets targets,
            DeliverySettings settings,
            SecretVault vault,
            MailSettings mail,
            boolean hasMailServer) {
        this.targets = targets;
        this.settings = settings;
        this.vault = vault;
        this.mail = mail;
        this.hasMailServer = hasMailServer;
    }

    /**
     * A valid request.
     *
     * @param url of a chat its host alone
     * @param secret the name of a configured secret
     * @param storedSecret to be stored: a key that signs, or the whole address of a chat
     */
    record Wanted(
            DeliveryChannel channel,
            String url,
            @Nullable String secret,
            @Nullable String storedSecret,
            AlertFilter filter,
            List<AlertChange> events,
            @Nullable Duration atMostEvery) {}

    Wanted parse(String subscriptionId, JsonFields body, Optional<AlertSubscription> before) {
        if (!ID.matcher(subscriptionId).matches()) {
            body.faults().add("subscriptionId", "must be 1 to 64 lower-case letters, digits and hyphens");
        }
        var channel = body.optional("channel").oneOf(DeliveryChannel.class, DeliveryChannel.WEBHOOK);
        var target = switch (channel) {
            case WEBHOOK -> webhook(body, before);
            case CHAT -> chat(body);
            case EMAIL -> email(body);
        };
        var filter = Filters.parse(body.optional("filter"));
        var events = events(body);
        var atMostEvery = body.optional("atMostEvery").duration(LEAST, MOST);
        body.refuseUnknown();
        if (!body.faults().isEmpty()) {
            throw AlertProblem.INVALID_SUBSCRIPTION.exception(body.faults().list());
        }
        return new Wanted(channel, target.url(), target.secret(), target.storedSecret(), filter, events, atMostEvery);
    }

    /**
     * Where to, and what it takes to be let in there.
     *
     * @param secret the name of a key in the configuration
     */
    private record Target(
            String url, @Nullable String secret, @Nullable String storedSecret) {}

    private Target webhook(JsonFields body, Optional<AlertSubscription> before) {
        var url = body.required("url").text(MOST_LETTERS, this::url);
        var secret = body.optional("secret").text(100, this::secret);
        var signingSecret = body.optional("signingSecret").text(200, this::signingSecret);
        boolean hasStored = before.filter(known -> known.way() == DeliveryChannel.WEBHOOK)
                .filter(known -> !known.secrets().isEmpty())
                .isPresent();
        if (body.has("secret") == body.has("signingSecret") && !(hasStored && !body.has("secret"))) {
            body.fault("secret", "send either secret, the name of a configured secret, or signingSecret, a whsec_ key");
        }
        return new Target(url == null ? "" : url, secret, signingSecret);
    }

    /** The address of a chat is its password: it is stored as a secret, and only its host is shown. */
    private Target chat(JsonFields body) {
        var url = body.required("url").text(MOST_LETTERS, text -> {
            requireVault();
            return url(text);
        });
        return url == null
                ? new Target("", null, null)
                : new Target(URI.create(url).resolve("/").toString(), null, url);
    }

    private Target email(JsonFields body) {
        if (!hasMailServer) {
            body.fault("channel", "cannot be EMAIL: no mail server is configured (spring.mail.host)");
        }
        var to = body.required("to").distinct(1, MOST_ADDRESSES, this::address);
        return new Target(MailNotifier.SCHEME + String.join(",", to), null, null);
    }

    private String address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("must be an e-mail address such as desk@example.org");
        }
        if (!mail.mayMail(text)) {
            throw new IllegalArgumentException(
                    "must be in a domain that alerts may be mailed to (seizures.alert.delivery.mail.allowed-domains)");
        }
        return text;
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
        requireVault();
        return SigningKey.standard(key);
    }

    private void requireVault() {
        if (!vault.isOpen()) {
            throw new IllegalArgumentException(
                    "cannot be stored: this service has no key to encrypt it (seizures.alert.delivery.secrets-key)");
        }
    }
}
