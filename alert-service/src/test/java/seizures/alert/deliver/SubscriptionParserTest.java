package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.ProblemException;
import seizures.contract.ContractJson;
import seizures.contract.DeliveryChannel;

class SubscriptionParserTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static SubscriptionParser.Wanted parse(String json, @Nullable String vaultKey, boolean hasMailServer) {
        var second = Duration.ofSeconds(1);
        var settings = new DeliverySettings(
                List.of(),
                Map.of("desk", "s3cret"),
                vaultKey,
                List.of(),
                12,
                second,
                second,
                second,
                second,
                second,
                Duration.ofMinutes(5));
        var mail = new MailSettings("watch@example.org", List.of("example.org"));
        return new SubscriptionParser(
                        new WebhookTargets(List.of()), settings, new SecretVault(vaultKey), mail, hasMailServer)
                .parse("desk", new JsonFields(ContractJson.MAPPER.readTree(json), "#", new Faults()), Optional.empty());
    }

    @Test
    void only_the_host_of_a_chat_is_kept_open() {
        var wanted =
                parse("{\"channel\":\"CHAT\",\"url\":\"https://hooks.example.org/services/T0/s3cret\"}", KEY, false);

        assertThat(wanted.url()).isEqualTo("https://hooks.example.org/");
        assertThat(wanted.storedSecret()).isEqualTo("https://hooks.example.org/services/T0/s3cret");
    }

    @Test
    void mail_goes_to_addresses() {
        var wanted = parse("{\"channel\":\"EMAIL\",\"to\":[\"a@example.org\",\"b@example.org\"]}", null, true);

        assertThat(wanted.channel()).isEqualTo(DeliveryChannel.EMAIL);
        assertThat(wanted.url()).isEqualTo("mailto:a@example.org,b@example.org");
        assertThat(wanted.secret()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'url':'https://a.org/'} | secret",
                "{'url':'https://a.org/','secret':'other'} | secret",
                "{'url':'https://a.org/','secret':'desk','signingSecret':'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'} | secret",
                "{'url':'https://a.org/','signingSecret':'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'} | signingSecret",
                "{'url':'https://a.org/','secret':'desk','events':['FIRED']} | events",
                "{'url':'https://a.org/','secret':'desk','events':['FIRRED','CORRECTED','WITHDRAWN']} | events/0",
                "{'url':'https://a.org/','secret':'desk','atMostEvery':'PT0S'} | atMostEvery",
                "{'channel':'EMAIL','to':['a@elsewhere.org']} | to/0",
                "{'channel':'EMAIL','to':['a@example.org,b@evil.org']} | to/0",
                "{'channel':'EMAIL'} | to",
                "{'channel':'CHAT','url':'https://a.org/','secret':'desk'} | secret",
                "{'channel':'FAX','url':'https://a.org/','secret':'desk'} | channel"
            })
    void a_fault_is_at_its_member(String json, String pointer) {
        assertThat(faults(json.replace('\'', '"'), KEY, true)).contains("#/" + pointer);
    }

    @Test
    void what_the_service_cannot_do_is_said() {
        assertThat(faults("{\"channel\":\"EMAIL\",\"to\":[\"a@example.org\"]}", null, false))
                .contains("spring.mail.host");
        assertThat(faults(
                        "{\"url\":\"https://a.org/\",\"signingSecret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}",
                        null,
                        false))
                .contains("secrets-key");
    }

    private static String faults(String json, @Nullable String vaultKey, boolean hasMailServer) {
        return catchThrowableOfType(ProblemException.class, () -> parse(json, vaultKey, hasMailServer))
                .problem()
                .toString();
    }
}
