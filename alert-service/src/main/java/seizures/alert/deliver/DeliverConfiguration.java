package seizures.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.inbox.ActPublisher;
import seizures.alert.inbox.Acts;
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
@EnableConfigurationProperties({DeliverySettings.class, MailSettings.class})
class DeliverConfiguration {
    @Bean
    Subscriptions subscriptions() {
        return new Subscriptions();
    }

    @Bean
    NotificationLog notificationLog() {
        return new NotificationLog();
    }

    @Bean
    FiringAlerts firingAlerts() {
        return new FiringAlerts();
    }

    @Bean
    RuleDefinitions definitions() {
        return new RuleDefinitions();
    }

    @Bean
    SubscriptionParser subscriptionParser(
            WebhookTargets targets,
            DeliverySettings settings,
            SecretVault vault,
            MailSettings mail,
            ObjectProvider<JavaMailSender> server) {
        return new SubscriptionParser(targets, settings, vault, mail, server.getIfAvailable() != null);
    }

    @Bean
    AlertChanges alertChanges() {
        return new AlertChanges();
    }

    @Bean
    TopicListener<String, AlertVersion> firingAlertsListener(FiringAlerts firing, AlertChanges changes) {
        return records -> records.forEach(record -> {
            var alert = record.value();
            if (alert != null) {
                changes.after(alert);
                firing.after(alert, record.timestamp());
            }
        });
    }

    @Bean
    TopicListener<String, AlertRuleVersion> definitionListener(RuleDefinitions definitions) {
        return TopicListener.ofValues(definitions::after);
    }

    @Bean
    TopicFollower<String, AlertDelivery> deliveryFollower(TopicLog log, NotificationLog notifications) {
        return log.follow(Topic.ALERT_DELIVERIES, List.of(TopicListener.ofValues(notifications::after)));
    }

    @Bean
    TopicFollower<String, AlertSubscription> subscriptionFollower(
            TopicLog log, Subscriptions subscriptions, DeliveryLoops loops) {
        return log.follow(Topic.ALERT_SUBSCRIPTIONS, List.of(records -> {
            records.forEach(subscriptions::after);
            loops.serve(subscriptions.all());
        }));
    }

    @Bean
    SubscriptionPublisher subscriptionPublisher(
            RecordPublisher publisher,
            TopicFollower<String, AlertSubscription> subscriptions,
            TopicFollower<String, AlertVersion> alerts,
            SecretVault vault,
            Clock clock) {
        return new SubscriptionPublisher(publisher, subscriptions, alerts, vault, clock);
    }

    @Bean
    NotificationRecorder notificationRecorder(
            NotificationLog notifications,
            TopicFollower<String, AlertDelivery> reader,
            RecordPublisher publisher,
            @Value("${spring.application.name}") String application) {
        return new NotificationRecorder(notifications, reader, publisher, Topic.deadLettersOf(application));
    }

    @Bean
    BackgroundLoop silenceLoop(
            TopicLog log,
            Acts acts,
            ActPublisher publisher,
            FiringAlerts firing,
            RuleDefinitions definitions,
            TopicFollower<String, AlertVersion> alerts,
            TopicFollower<String, AlertRuleVersion> rules,
            TopicFollower<String, AlertCommand> commands,
            Clock clock) {
        List<TopicFollower<?, ?>> needed = List.of(alerts, rules, commands);
        var expiry = new SilenceExpiry(acts, publisher, firing, definitions, needed, clock);
        return log.loop("silences", "keep-silences", Duration.ofSeconds(1), expiry::look);
    }

    /** The consumer groups hold what was delivered; their names never change. */
    @Bean
    DeliveryLoops deliveryLoops(
            TopicLog log,
            Subscriptions subscriptions,
            WebhookNotifier.Shared webhooks,
            TopicFollower<String, AlertVersion> alerts,
            TopicFollower<String, AlertRuleVersion> rules,
            TopicFollower<String, AlertCommand> commands,
            TopicFollower<String, AlertDelivery> deliveries,
            OutboundHttpClient alertmanagerClient,
            AlertLinks links,
            MeterRegistry meters) {
        var metrics = new DeliveryMetrics(meters, "alertmanager");
        var alertmanagers = new HashMap<String, DeliveryLoop>();
        for (var address : webhooks.settings().alertmanagers()) {
            var notifier = new AlertmanagerNotifier(
                    address,
                    webhooks.firing(),
                    webhooks.acts(),
                    alertmanagerClient,
                    webhooks.settings(),
                    links,
                    webhooks.clock(),
                    metrics);
            alertmanagers.put(name(address), new DeliveryLoop(name(address), log, List.of(alerts), notifier));
        }
        List<TopicFollower<?, ?>> needed = List.of(alerts, rules, commands, deliveries);
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

    /** Starts before the followers, so that a subscription that is read gets its loop. */
    @Bean
    SmartLifecycle delivering(DeliveryLoops loops) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                loops.start();
            }

            @Override
            public void stop() {
                loops.stop();
            }

            @Override
            public boolean isRunning() {
                return loops.isRunning();
            }

            @Override
            public int getPhase() {
                return DEFAULT_PHASE - 1;
            }
        };
    }
}
