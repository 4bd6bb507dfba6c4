package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** What the page of one alert shows. */
@Component
public class AlertPage {
    /** Seizures of an alert that are opened on its page. */
    private static final int SEIZURES_OPENED = 8;

    private static final int FIRING_LOOKED_AT = 200;
    private static final int FORBIDDEN = 403;
    private static final String RULES = "/v1/rules";
    private static final List<String> SEVERITIES = List.of("critical", "warning", "info");

    private final Services services;
    private final AlertText text;

    AlertPage(Services services, AlertText text) {
        this.services = services;
        this.text = text;
    }

    /** Returns the alert. */
    Alert fill(String id, SignedIn person, Model model) {
        String address = "/v1/alerts/" + UriUtils.encode(id, UTF_8);
        var alert = services.get(Service.ALERT, address, Alert.class);
        model.addAttribute("api", services.addressOf(Service.ALERT) + address);
        model.addAttribute("alert", alert);
        model.addAttribute("place", text.place(alert));
        model.addAttribute("point", text.point(alert));
        model.addAttribute("rule", rules().get(alert.ruleId()));
        model.addAttribute("seizures", seizures(alert));
        model.addAttribute("silences", silences(id, person));
        model.addAttribute("next", next(id));
        model.addAttribute("mayAct", person.hasAnyRole("alert-owner"));
        model.addAttribute("key", UUID.randomUUID().toString());
        return alert;
    }

    /** The most severe first, of those that changed last. */
    public List<Alert> mostSevere(int most) {
        return firing(FIRING_LOOKED_AT).stream()
                .sorted(Comparator.comparingInt(alert -> SEVERITIES.indexOf(alert.severity())))
                .limit(most)
                .toList();
    }

    /** The ports of which an alert fires. */
    public Set<String> firingPorts() {
        return firing(FIRING_LOOKED_AT).stream()
                .map(alert -> alert.group().get("port"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Alert> firing(int most) {
        return services.get(Service.ALERT, "/v1/alerts?state=FIRING&limit=" + most, Alert.Page.class)
                .alerts();
    }

    /** The rules in force, by their ids; none where the person may not read them, as a reporter who sees alerts of its agency. */
    public Map<String, JsonNode> rules() {
        try {
            return rulesInForce();
        } catch (ServiceProblem problem) {
            if (problem.status() == FORBIDDEN) {
                return Map.of();
            }
            throw problem;
        }
    }

    String addressOfRules() {
        return services.addressOf(Service.ALERT) + RULES;
    }

    private Map<String, JsonNode> rulesInForce() {
        return services.get(Service.ALERT, RULES, JsonNode.class)
                .path("rules")
                .valueStream()
                .collect(Collectors.toMap(rule -> rule.path("ruleId").asString(), rule -> rule));
    }

    /** The largest ones, as far as the person may read records. */
    private List<JsonNode> seizures(Alert alert) {
        try {
            return alert.evidence().seizures().stream()
                    .limit(SEIZURES_OPENED)
                    .map(id ->
                            services.get(Service.SEIZURE, "/v1/seizures/" + UriUtils.encode(id, UTF_8), JsonNode.class))
                    .toList();
        } catch (ServiceProblem problem) {
            return List.of(); // their ids are on the page in any case
        }
    }

    /** Those in force that were made for this alert; a reporter may not read them. */
    private List<JsonNode> silences(String id, SignedIn person) {
        if (!person.hasAnyRole("analyst", "reviewer", "alert-owner")) {
            return List.of();
        }
        return services.get(Service.ALERT, "/v1/silences", JsonNode.class)
                .path("silences")
                .valueStream()
                .filter(silence -> silence.path("filter")
                        .path("alert")
                        .valueStream()
                        .anyMatch(alert -> alert.asString().equals(id)))
                .toList();
    }

    /** The firing alert after this one; the first where this one does not fire. */
    private @Nullable String next(String id) {
        var ids = firing(FIRING_LOOKED_AT).stream().map(Alert::alertId).toList();
        int here = ids.indexOf(id);
        return ids.isEmpty() || (ids.size() == 1 && here == 0) ? null : ids.get((here + 1) % ids.size());
    }
}
