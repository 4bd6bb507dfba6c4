package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import seizures.contract.AlertFilter;
import seizures.contract.AlertState;
import seizures.contract.AlertSubscription;
import seizures.contract.DeliveryChannel;

/** Mail as a real server in this process receives it. */
class MailSenderTest {
    private static final AlertLinks LINKS = new AlertLinks(URI.create("https://seizures.example.org"));
    private static final MailSettings SETTINGS = new MailSettings("watch@example.org", List.of("example.org"));

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static MailNotifier sender(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        return new MailNotifier(server, SETTINGS, LINKS);
    }

    private static AlertSubscription desk() {
        return new AlertSubscription(
                "desk",
                Alerts.RAISED,
                DeliveryChannel.EMAIL,
                "mailto:desk@example.org,chief@example.org",
                null,
                0,
                AlertFilter.EVERYTHING,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static Notification firing(String alertId) {
        return new Notification.OfAlert(Alerts.version(alertId, 1, AlertState.FIRING, "report of seizure US-CBP-1"));
    }

    @Test
    void a_person_reads_title_summary_and_links_of_each_alert() throws Exception {
        var answer =
                sender(server.getSmtp().getPort()).send(desk(), List.of(firing("a-1"), firing("a-2")), Alerts.RAISED);

        assertThat(answer.meaning()).isEqualTo(DeliveryAnswer.Meaning.ACCEPTED);
        assertThat(server.getReceivedMessages()).hasSize(2);
        var mail = server.getReceivedMessages()[0];
        assertThat(MimeUtility.unfold(mail.getSubject()))
                .isEqualTo("2 alerts: CRITICAL fentanyl-month, Laredo: 1,200.5 kg, limit 1,000, and others");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("https://seizures.example.org/alerts/a-1", "https://seizures.example.org/alerts/a-2");
    }

    @Test
    void a_server_that_is_away_is_no_answer() {
        assertThatThrownBy(() -> sender(1).send(desk(), List.of(firing("a-1")), Alerts.RAISED))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("mail: ");
    }

    @Test
    void only_allowed_domains_are_mailed() {
        assertThat(SETTINGS.mayMail("desk@Example.org")).isTrue();
        assertThat(SETTINGS.mayMail("desk@evil.example.org")).isFalse();
        assertThat(new MailSettings("w@e.org", List.of()).mayMail("desk@example.org"))
                .isFalse();
    }
}
