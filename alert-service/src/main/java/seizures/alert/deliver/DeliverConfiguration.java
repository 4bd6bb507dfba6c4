package seizures.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.alert.about.Definitions;
import seizures.alert.act.ActPublisher;
import seizures.alert.act.Acts;
import seizures.alert.log.RecordPublisher;
import seizures.alert.log.TopicFollower;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliverConfiguration {
    @Bean
    Subscriptions subscriptions() {
        return new Subscriptions();
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    Standing standing() {
        return new Standing();
    }

    @Bean
    Definitions definitions() {
        return new Definitions();
    }

    @Bean
    Targets targets(DeliverySettings settings) {
        return new Targets(settings.allowedHosts());
    }

    @Bean
    TopicFollower standingFollower(KafkaProperties kafka, Standing standing) {
        return new TopicFollower(Topic.ALERTS.name(), kafka.buildConsumerProperties(), standing::read);
    }

    @Bean
    TopicFollower definitionFollower(KafkaProperties kafka, Definitions definitions) {
        return new TopicFollower(Topic.ALERT_RULES.name(), kafka.buildConsumerProperties(), definitions::read);
    }

    @Bean
    TopicFollower deliveryFollower(KafkaProperties kafka, Told told) {
        return new TopicFollower(Topic.ALERT_DELIVERIES.name(), kafka.buildConsumerProperties(), told::read);
    }

    @Bean
    TopicFollower subscriptionFollower(KafkaProperties kafka, Subscriptions subscriptions, Couriers couriers) {
        return new TopicFollower(Topic.ALERT_SUBSCRIPTIONS.name(), kafka.buildConsumerProperties(), record -> {
            subscriptions.read(record);
            couriers.serve(subscriptions.all());
        });
    }

    @Bean
    SubscriptionPublisher subscriptionPublisher(
            RecordPublisher publisher,
            TopicFollower subscriptionFollower,
            TopicFollower standingFollower,
            Clock clock) {
        return new SubscriptionPublisher(publisher, subscriptionFollower, standingFollower, clock);
    }

    @Bean
    Deliveries deliveries(
            Told told,
            TopicFollower deliveryFollower,
            RecordPublisher publisher,
            @Value("${spring.application.name}") String application) {
        return new Deliveries(told, deliveryFollower, publisher, Topic.deadLettersOf(application));
    }

    @Bean(destroyMethod = "close")
    Mail webhookMail(Targets targets, DeliverySettings settings) {
        return new Mail(targets, settings.timeout());
    }

    /** An operator names its addresses: they may be anywhere. */
    @Bean(destroyMethod = "close")
    Mail alertmanagerMail(DeliverySettings settings) {
        return new Mail(SystemDefaultDnsResolver.INSTANCE, settings.timeout());
    }

    @Bean
    WebhookNotifier.Shared webhooks(
            Deliveries deliveries,
            Definitions definitions,
            Standing standing,
            Acts acts,
            Targets targets,
            Mail webhookMail,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {
        var post = new Post(settings, targets, webhookMail);
        var metrics = new DeliveryMetrics(meters, "webhook");
        return new WebhookNotifier.Shared(deliveries, definitions, standing, acts, post, settings, clock, metrics);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    SilenceKeeper silenceKeeper(
            Acts acts,
            ActPublisher publisher,
            Standing standing,
            Definitions definitions,
            TopicFollower standingFollower,
            TopicFollower definitionFollower,
            TopicFollower actFollower,
            Clock clock) {
        var needed = List.of(standingFollower, definitionFollower, actFollower);
        return new SilenceKeeper(acts, publisher, standing, definitions, needed, clock);
    }

    /** Groups name what was told: never changed. */
    @Bean
    Couriers couriers(
            KafkaProperties kafka,
            Subscriptions subscriptions,
            WebhookNotifier.Shared webhooks,
            TopicFollower standingFollower,
            TopicFollower definitionFollower,
            TopicFollower actFollower,
            Mail alertmanagerMail,
            MeterRegistry meters) {
        Map<String, Object> consumer = kafka.buildConsumerProperties();
        var metrics = new DeliveryMetrics(meters, "alertmanager");
        var alertmanagers = new HashMap<String, Courier>();
        for (var address : webhooks.settings().alertmanagers()) {
            var notifier = new AlertmanagerNotifier(
                    address,
                    webhooks.standing(),
                    webhooks.acts(),
                    alertmanagerMail,
                    webhooks.settings(),
                    webhooks.clock(),
                    metrics);
            alertmanagers.put(name(address), new Courier(name(address), consumer, List.of(standingFollower), notifier));
        }
        var needed = List.of(
                standingFollower,
                definitionFollower,
                actFollower,
                webhooks.deliveries().reader());
        return new Couriers(
                alertmanagers,
                id -> new Courier(
                        "alert-service-tell-" + id,
                        consumer,
                        needed,
                        new WebhookNotifier(
                                webhooks, () -> subscriptions.find(id).orElse(null))));
    }

    private static String name(URI alertmanager) {
        return "alert-service-alertmanager-" + alertmanager.getAuthority();
    }

    /** Before the topics are followed: a subscription that is read finds its courier. */
    @Bean
    SmartLifecycle telling(Couriers couriers) {
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
