package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;

/** The web server alone, with the service's own settings. */
public abstract class WebServerChecks {
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
    static class WebServer {}

    /** As the table of limits in docs/access.md says. */
    @Test
    void connections_silence_and_header_fields_are_bounded() {
        try (var service =
                (ServletWebServerApplicationContext) SpringApplication.run(WebServer.class, "--server.port=0")) {
            var server = (TomcatWebServer) service.getWebServer();
            var protocol = (AbstractHttp11Protocol<?>)
                    server.getTomcat().getConnector().getProtocolHandler();

            assertThat(protocol.getMaxConnections()).isEqualTo(512);
            assertThat(protocol.getConnectionTimeout()).isEqualTo(10_000);
            assertThat(protocol.getMaxHttpRequestHeaderSize()).isEqualTo(16 * 1024);
        }
    }
}
