package seizures.commons.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A whole service on a port of its own, and its client. */
public final class RunningService extends ApiClient {
    public final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        super(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        this.context = context;
    }

    /** Starts it and waits until it is ready. Its access is open where nothing else is said. */
    public static RunningService start(Class<?> application, Broker broker, Path state, String... more) {
        var context = new SpringApplicationBuilder(application)
                .run(arguments(broker, state, more).toArray(String[]::new));
        var service = new RunningService(context);
        service.awaitReady();
        return service;
    }

    /** What a service is started with, in this process or in one of its own. */
    public static List<String> arguments(Broker broker, Path state, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + broker.servers,
                "--spring.cloud.stream.kafka.streams.binder.configuration.num.standby.replicas=0",
                "--seizures.kafka.replication-factor=1",
                "--seizures.state-dir=" + state));
        arguments.addAll(List.of(more));
        unlessGiven(arguments, "--server.port", "=0");
        unlessGiven(arguments, "--seizures.access", ".mode=open");
        return arguments;
    }

    private static void unlessGiven(List<String> arguments, String name, String rest) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(name))) {
            arguments.add(name + rest);
        }
    }

    /** The endpoints of {@code /v1} as the description of the API names them. */
    public Set<String> endpoints() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(endpoint -> endpoint.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> endpoint.getPatternValues().stream().map(path -> method + " " + path)))
                .map(endpoint -> endpoint.replace("{*", "{"))
                .filter(endpoint -> endpoint.contains(" /v1"))
                .collect(Collectors.toSet());
    }

    /** What the producer of the service's stream is set to, its own choices included. */
    public Map<String, Object> producerOfTheStream() {
        var settings = context.getBean(StreamsBuilderFactoryBean.class).getStreamsConfiguration();
        return new StreamsConfig(Objects.requireNonNull(settings)).getProducerConfigs("any");
    }

    @Override
    public void close() {
        context.close();
        super.close();
    }
}
