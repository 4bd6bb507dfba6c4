package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import seizures.console.register.MethodTable;
import seizures.console.register.Registers;
import seizures.console.service.Service;
import seizures.console.service.Services;
import tools.jackson.databind.JsonNode;

/** Reads and writes rules at the alert-service. */
@Component
class RuleStore {
    private final Services services;
    private final Registers registers;

    RuleStore(Services services, Registers registers) {
        this.services = services;
        this.registers = registers;
    }

    static String address(String id) {
        return "/v1/rules/" + UriUtils.encode(id, UTF_8);
    }

    JsonNode rule(String id) {
        return services.get(Service.ALERT, address(id), JsonNode.class);
    }

    RuleForm form(String id) {
        return RuleForm.of(rule(id), methods());
    }

    List<String> methods() {
        return registers.doseMethods().methods().stream()
                .map(MethodTable.Entry::id)
                .toList();
    }

    /** @param version the one that the person has seen; 0 of a rule that is new */
    void put(String id, int version, JsonNode definition) {
        var headers = version == 0 ? Map.of("If-None-Match", "*") : ifMatch(version);
        services.send(Service.ALERT, "PUT", address(id), definition, headers, JsonNode.class);
    }

    /** What it would have raised by all that is known now. */
    RulePreview preview(RuleForm form) {
        return services.send(Service.ALERT, "POST", "/v1/rules:preview", form.previewed(), Map.of(), RulePreview.class)
                .body();
    }

    void retire(String id, int version) {
        services.send(Service.ALERT, "DELETE", address(id), null, ifMatch(version), JsonNode.class);
    }

    private static Map<String, String> ifMatch(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }
}
