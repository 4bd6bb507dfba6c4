package seizures.alert.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import seizures.contract.AlertSubscription;

/** Mails alerts as plain text. */
final class MailNotifier implements DeliverySender {
    static final String SCHEME = "mailto:";

    private final JavaMailSender server;
    private final MailSettings settings;
    private final AlertLinks links;

    MailNotifier(JavaMailSender server, MailSettings settings, AlertLinks links) {
        this.server = server;
        this.settings = settings;
        this.links = links;
    }

    static List<String> addresses(AlertSubscription to) {
        return List.of(to.url().substring(SCHEME.length()).split(","));
    }

    @Override
    public DeliveryAnswer send(AlertSubscription to, List<Notification> notifications, Instant now) throws IOException {
        var digest = new AlertDigest(notifications, links);
        var message = server.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, "UTF-8");
            mail.setFrom(settings.from());
            mail.setTo(addresses(to).toArray(String[]::new));
            mail.setSubject(digest.title().replaceAll("\\s+", " "));
            mail.setText(digest.text());
            mail.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated"); // no answers of people who are away
            server.send(message);
            return new DeliveryAnswer(200, null);
        } catch (MessagingException | MailException e) {
            if (isRejected(e)) {
                return new DeliveryAnswer(422, null);
            }
            throw new IOException("mail: " + e.getMessage(), e);
        }
    }

    /** Whether the server does not take an address, however often it is tried. */
    private static boolean isRejected(Exception failure) {
        return failure instanceof MailSendException send
                && send.getFailedMessages().values().stream()
                        .anyMatch(each -> each instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }
}
