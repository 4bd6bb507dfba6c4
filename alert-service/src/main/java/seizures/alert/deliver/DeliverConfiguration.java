package seizures.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.act.ActPublisher;
import seizures.alert.act.Acts;
import seizures.commons.log.BackgroundLoop;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.AlertCommand;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertSubscription;
import seizures.contract.AlertVersion;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliverConfiguration {
    @Bean
    Subscriptions subscriptions() {
        return new Subscriptions();
    }

    @Bean
    NotificationLog told() {
        return new NotificationLog();
    }

    @Bean
    FiringAlerts standing() {
        return new FiringAlerts();
    }

    @Bean
    RuleDefinitions definitions() {
        return new RuleDefinitions();
    }

    @Bean
    WebhookTargets targets(DeliverySettings settings) {
        return new WebhookTargets(settings.allowedHosts());
    }

    @Bean
    TopicListener<String, AlertVersion> standingListener(FiringAlerts standing) {
        return records -> records.forEach(record -> {
            var alert = record.value();
            if (alert != null) {
                standing.after(alert, record.timestamp());
            }
        });
    }

    @Bean
    TopicListener<String, AlertRuleVersion> definitionListener(RuleDefinitions definitions) {
        return TopicListener.ofValues(definitions::after);
    }

    @Bean
    TopicFollower<String, AlertDelivery> deliveryFollower(TopicLog log, NotificationLog told) {
        return log.follow(Topic.ALERT_DELIVERIES, List.of(TopicListener.ofValues(told::after)));
    }

    @Bean
    TopicFollower<String, AlertSubscription> subscriptionFollower(
            TopicLog log, Subscriptions subscriptions, DeliveryLoops couriers) {
        return log.follow(Topic.ALERT_SUBSCRIPTIONS, List.of(records -> {
            records.forEach(subscriptions::after);
            couriers.serve(subscriptions.all());
        }));
    }

    @Bean
    SubscriptionPublisher subscriptionPublisher(
            RecordPublisher publisher,
            TopicFollower<String, AlertSubscription> subscriptions,
            TopicFollower<String, AlertVersion> alerts,
            Clock clock) {
        return new SubscriptionPublisher(publisher, subscriptions, alerts, clock);
    }

    @Bean
    NotificationRecorder deliveries(
            NotificationLog told,
            TopicFollower<String, AlertDelivery> reader,
            RecordPublisher publisher,
            @Value("${spring.application.name}") String application) {
        return new NotificationRecorder(told, reader, publisher, Topic.deadLettersOf(application));
    }

    @Bean(destroyMethod = "close")
    OutboundHttpClient webhookMail(WebhookTargets targets, DeliverySettings settings) {
        return new OutboundHttpClient(targets, settings.timeout());
    }

    /** An operator names its addresses: they may be anywhere. */
    @Bean(destroyMethod = "close")
    OutboundHttpClient alertmanagerMail(DeliverySettings settings) {
        return new OutboundHttpClient(SystemDefaultDnsResolver.INSTANCE, settings.timeout());
    }

    @Bean
    WebhookNotifier.Shared webhooks(
            NotificationRecorder deliveries,
            RuleDefinitions definitions,
            FiringAlerts standing,
            Acts acts,
            WebhookTargets targets,
            OutboundHttpClient webhookMail,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {
        var post = new WebhookSender(settings, targets, webhookMail);
        var metrics = new DeliveryMetrics(meters, "webhook");
        return new WebhookNotifier.Shared(deliveries, definitions, standing, acts, post, settings, clock, metrics);
    }

    @Bean
    BackgroundLoop silenceLoop(
            TopicLog log,
            Acts acts,
            ActPublisher publisher,
            FiringAlerts standing,
            RuleDefinitions definitions,
            TopicFollower<String, AlertVersion> alerts,
            TopicFollower<String, AlertRuleVersion> rules,
            TopicFollower<String, AlertCommand> commands,
            Clock clock) {
        List<TopicFollower<?, ?>> needed = List.of(alerts, rules, commands);
        var keeper = new SilenceExpiry(acts, publisher, standing, definitions, needed, clock);
        return log.loop("silences", "keep-silences", Duration.ofSeconds(1), keeper::look);
    }

    /** Groups name what was told: never changed. */
    @Bean
    DeliveryLoops couriers(
            TopicLog log,
            Subscriptions subscriptions,
            WebhookNotifier.Shared webhooks,
            TopicFollower<String, AlertVersion> alerts,
            TopicFollower<String, AlertRuleVersion> rules,
            TopicFollower<String, AlertCommand> commands,
            OutboundHttpClient alertmanagerMail,
            MeterRegistry meters) {
        var metrics = new DeliveryMetrics(meters, "alertmanager");
        var alertmanagers = new HashMap<String, DeliveryLoop>();
        for (var address : webhooks.settings().alertmanagers()) {
            var notifier = new AlertmanagerNotifier(
                    address,
                    webhooks.standing(),
                    webhooks.acts(),
                    alertmanagerMail,
                    webhooks.settings(),
                    webhooks.clock(),
                    metrics);
            alertmanagers.put(name(address), new DeliveryLoop(name(address), log, List.of(alerts), notifier));
        }
        List<TopicFollower<?, ?>> needed =
                List.of(alerts, rules, commands, webhooks.deliveries().reader());
        return new DeliveryLoops(
                alertmanagers,
                id -> new DeliveryLoop(
                        "alert-service-tell-" + id,
                        log,
                        needed,
                        new WebhookNotifier(
                                webhooks, () -> subscriptions.find(id).orElse(null))));
    }

    private static String name(URI alertmanager) {
        return "alert-service-alertmanager-" + alertmanager.getAuthority();
    }

    /** Before the topics are followed: a subscription that is read finds its courier. */
    @Bean
    SmartLifecycle telling(DeliveryLoops couriers) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                couriers.start();
            }

            @Override
            public void stop() {
                couriers.stop();
            }

            @Override
            public boolean isRunning() {
                return couriers.isRunning();
            }

            @Override
            public int getPhase() {
                return DEFAULT_PHASE - 1;
            }
        };
    }
}
