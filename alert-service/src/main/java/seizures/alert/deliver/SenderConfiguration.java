package seizures.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.inbox.Acts;

/** What sends alerts: clients, links, signing keys and the channels. */
@Configuration(proxyBeanMethods = false)
class SenderConfiguration {
    @Bean
    WebhookTargets targets(DeliverySettings settings) {
        return new WebhookTargets(settings.allowedHosts());
    }

    @Bean
    SecretVault secretVault(DeliverySettings settings) {
        return new SecretVault(settings.secretsKey());
    }

    /** @param base address of the console */
    @Bean
    AlertLinks alertLinks(@Value("${seizures.links.base:#{null}}") @Nullable URI base) {
        return new AlertLinks(base);
    }

    @Bean(destroyMethod = "close")
    OutboundHttpClient webhookClient(WebhookTargets targets, DeliverySettings settings) {
        return new OutboundHttpClient(targets, settings.timeout());
    }

    /** Its addresses come from the configuration, so they may be in any network. */
    @Bean(destroyMethod = "close")
    OutboundHttpClient alertmanagerClient(DeliverySettings settings) {
        return new OutboundHttpClient(SystemDefaultDnsResolver.INSTANCE, settings.timeout());
    }

    /** Runs attempts to deliver. What is under way when the service stops may still end. */
    @Bean(destroyMethod = "stop")
    DeliveryExecutor deliveryExecutor(NotificationRecorder recorder, OutboundHttpClient webhookClient) {
        return new DeliveryExecutor();
    }

    @Bean
    DeliverySender deliverySender(
            DeliverySettings settings,
            SecretVault vault,
            WebhookTargets targets,
            OutboundHttpClient webhookClient,
            AlertLinks links,
            MailSettings mail,
            ObjectProvider<JavaMailSender> server) {
        return new ChannelSender(
                new WebhookSender(new SigningKeys(settings, vault), targets, webhookClient, links),
                new ChatSender(vault, targets, webhookClient, links),
                Optional.ofNullable(server.getIfAvailable()).map(found -> new MailNotifier(found, mail, links)));
    }

    @Bean
    WebhookNotifier.Shared webhooks(
            NotificationRecorder recorder,
            RuleDefinitions definitions,
            FiringAlerts firing,
            AlertChanges changes,
            Acts acts,
            DeliverySettings settings,
            DeliverySender sender,
            Clock clock,
            MeterRegistry meters,
            DeliveryExecutor executor,
            ObjectProvider<SubscriptionPublisher> publisher) {
        var metrics = new DeliveryMetrics(meters, "webhook");
        var hosts = new DeliverySlots(OutboundHttpClient.CONNECTIONS_PER_HOST);
        return new WebhookNotifier.Shared(
                recorder,
                definitions,
                firing,
                changes,
                acts,
                sender,
                settings,
                clock,
                metrics,
                executor,
                hosts,
                ended -> publisher.getObject().gone(ended));
    }
}
