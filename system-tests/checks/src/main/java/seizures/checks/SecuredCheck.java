package seizures.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * On brokers that let in only who they know: a report becomes a count and an alert, so each service can do its job; then,
 * with each service's own name and password, everything that is not its job is refused. The auditor alone reads what
 * each of them has written down. No log holds a password.
 * Arguments: the folder with {@code <name>.properties} of each client, the folder of the logs, and {@code acls.txt}.
 */
final class SecuredCheck {
    private static final String OWN = "US-SECURED";
    private static final String AUDITOR = "auditor";
    private static final Map<String, String> APPLICATIONS = Map.of(
            "seizure-service", "seizure-ledger", "stats-service", "stats-tally-2", "alert-service", "alert-service");

    private final SecuredClients clients;
    private final GrantedTopics granted;
    private final Findings findings = new Findings();

    private SecuredCheck(SecuredClients clients, GrantedTopics granted) {
        this.clients = clients;
        this.granted = granted;
    }

    public static void main(String[] arguments) throws Exception {
        var check =
                new SecuredCheck(new SecuredClients(Path.of(arguments[0])), GrantedTopics.read(Path.of(arguments[2])));
        check.everybodyDoesTheirJob();
        for (var service : APPLICATIONS.keySet()) {
            check.nothingElse(service);
        }
        check.theAuditorReadsAndNothingElse();
        check.aWrongPasswordIsRefused();
        check.noPasswordIsLogged(Path.of(arguments[1]));
        check.findings.end("secured brokers");
    }

    private void everybodyDoesTheirJob() {
        Api.put(Api.ALERTS + "/v1/rules/secured", """
                        {"severity":"info","select":{"agency":["%s"]},"group":["port"],"measure":{"kind":"MASS","unit":"g"},
                         "when":{"kind":"THRESHOLD","window":{"calendar":"DAY"},"value":1}}""".formatted(OWN), "").orFail("rule");
        Api.post(Api.SEIZURES + "/v1/seizures", """
                        {"seizureId":"%s-1","agency":"%s","occurredAt":"2024-05-17","port":{"scheme":"UNLOCODE","code":"USLRD"},
                         "crossing":"AT_PORT","items":[{"form":"POWDER","quantity":{"value":"5","unit":"g"},
                         "substances":[{"substance":"fentanyl","evidence":"PRESUMPTIVE"}]}]}""".formatted(OWN, OWN)).orFail("report");
        Wait.until(
                "it is counted",
                Duration.ofSeconds(90),
                () -> Api.get(Api.STATS + "/v1/dose-counts?agency=" + OWN + "&from=2024-05-17&to=2024-05-17&bucket=all")
                        .body()
                        .path("total")
                        .path("massMicrograms")
                        .asString("")
                        .equals("5000000"));
        Wait.until(
                "it is alerted",
                Duration.ofSeconds(90),
                () -> Api.get(Api.ALERTS + "/v1/alerts?rule=secured")
                                .body()
                                .path("alerts")
                                .size()
                        == 1);
        findings.same("report, count, alert", 1, 1);
    }

    private void nothingElse(String service) throws Exception {
        noOtherTopic(service);
        for (var application : APPLICATIONS.entrySet()) {
            if (!application.getKey().equals(service)) {
                refused(
                        service + " joins " + application.getValue(),
                        () -> clients.join(service, application.getValue(), granted.read(service)));
                refused(
                        service + " writes as " + application.getValue(),
                        () -> clients.write(
                                service,
                                granted.written(service),
                                Map.of("transactional.id", application.getValue() + "-x-1")));
            }
        }
        refused(
                service + " makes a topic",
                () -> clients.asAdmin(
                        service,
                        admin -> admin.createTopics(List.of(new NewTopic("seizures.other.v1", 1, (short) 1)))
                                .all()
                                .get()));
        refused(
                service + " deletes the log",
                () -> clients.asAdmin(
                        service,
                        admin -> admin.deleteTopics(List.of("seizures.reported.v1"))
                                .all()
                                .get()));
    }

    private void noOtherTopic(String client) throws Exception {
        for (var topic : clients.topics()) {
            if (!granted.mayWrite(client, topic)) {
                refused(client + " writes " + topic, () -> clients.write(client, topic, Map.of()));
            }
            if (!granted.mayRead(client, topic)) {
                refused(client + " reads " + topic, () -> clients.read(client, topic));
            }
        }
    }

    private void theAuditorReadsAndNothingElse() throws Exception {
        var audit = clients.read(AUDITOR, "seizures.audit.v1");
        for (var service : APPLICATIONS.keySet()) {
            boolean wrote = audit.stream().anyMatch(page -> page.contains(service));
            findings.same("the auditor reads what " + service + " has written down", true, wrote);
        }
        noOtherTopic(AUDITOR);
        for (var application : APPLICATIONS.values()) {
            refused(
                    "the auditor joins " + application,
                    () -> clients.join(AUDITOR, application, granted.read(AUDITOR)));
        }
    }

    private interface Attempt {
        void make() throws Exception;
    }

    private void refused(String what, Attempt attempt) throws Exception {
        String how;
        try {
            attempt.make();
            how = "done";
        } catch (ExecutionException e) {
            how = e.getCause() instanceof AuthorizationException ? "refused" : String.valueOf(e.getCause());
        } catch (KafkaException e) {
            how = e instanceof AuthorizationException || e.getCause() instanceof AuthorizationException
                    ? "refused"
                    : e.toString();
        }
        findings.same(what, "refused", how);
    }

    private void aWrongPasswordIsRefused() throws Exception {
        var settings = clients.settings("stats-service");
        settings.computeIfPresent(
                "sasl.jaas.config",
                (_, jaas) -> jaas.toString().replaceAll("password=\"[^\"]*\"", "password=\"guess\""));
        String how = "let in";
        try (var admin = Admin.create(settings)) {
            admin.listTopics().names().get();
        } catch (ExecutionException e) {
            how = e.getCause() instanceof AuthenticationException ? "refused" : String.valueOf(e.getCause());
        }
        findings.same("a wrong password", "refused", how);
    }

    private void noPasswordIsLogged(Path logs) throws IOException {
        for (var service : granted.clients()) {
            var jaas = String.valueOf(clients.settings(service).get("sasl.jaas.config"));
            var password = jaas.replaceAll(".*password=\"([^\"]*)\".*", "$1");
            try (var files = Files.list(logs)) {
                for (var log : files.toList()) {
                    var text = Files.readString(log, StandardCharsets.UTF_8);
                    findings.same(
                            "the password of " + service + " in " + log.getFileName(), false, text.contains(password));
                }
            }
        }
    }
}
