package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AccessSettingsTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(TokenConfiguration.class);

    @Test
    void without_an_issuer_the_service_does_not_start_and_says_what_is_missing() {
        service.run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseMessage("Nobody could get in, as no issuer of tokens is named: set"
                        + " seizures.access.issuers[0].issuer and seizures.access.issuers[0].keys; or, where everybody who"
                        + " reaches this machine may do everything, seizures.access.mode=open"));
    }

    @Test
    void open_needs_no_issuer() {
        service.withPropertyValues("seizures.access.mode=open")
                .run(context -> assertThat(context.getBean(AccessSettings.class))
                        .isEqualTo(new AccessSettings(AccessSettings.Mode.OPEN, List.of())));
    }

    @Test
    void an_issuer_has_defaults() {
        service.withPropertyValues(
                        "seizures.access.issuers[0].issuer=https://a", "seizures.access.issuers[0].keys=https://a/keys")
                .run(context -> assertThat(context.getBean(AccessSettings.class).issuers())
                        .containsExactly(new AccessSettings.Issuer(
                                "https://a",
                                URI.create("https://a/keys"),
                                "seizure-watch",
                                Set.of("RS256", "PS256", "ES256"),
                                "roles",
                                "agencies",
                                "sub")));
    }

    @Test
    void every_property_is_bound() {
        service.withPropertyValues(
                        "seizures.access.issuers[0].issuer=https://a",
                        "seizures.access.issuers[0].keys=https://a/keys",
                        "seizures.access.issuers[0].audience=b",
                        "seizures.access.issuers[0].algorithms=ES384",
                        "seizures.access.issuers[0].roles-claim=c",
                        "seizures.access.issuers[0].agencies-claim=d",
                        "seizures.access.issuers[0].name-claim=e")
                .run(context -> {
                    var settings = context.getBean(AccessSettings.class);
                    assertThat(settings.issuers())
                            .containsExactly(new AccessSettings.Issuer(
                                    "https://a", URI.create("https://a/keys"), "b", Set.of("ES384"), "c", "d", "e"));
                });
    }

    @Test
    void a_symmetric_algorithm_is_none() {
        service.withPropertyValues(
                        "seizures.access.issuers[0].issuer=https://a",
                        "seizures.access.issuers[0].keys=https://a/keys",
                        "seizures.access.issuers[0].algorithms=HS256")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("No algorithm of asymmetric signatures is called HS256"));
    }

    @Test
    void an_issuer_without_the_address_of_its_keys_is_refused() {
        service.withPropertyValues("seizures.access.issuers[0].issuer=https://a")
                .run(context -> assertThat(context).hasFailed());
    }
}
