package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import seizures.console.service.Service;
import seizures.console.service.Services;
import tools.jackson.databind.JsonNode;

/** Says at the seizure-service, as a reviewer, which reports are of one seizure. */
@Component
class RecordLinks {
    private final Services services;

    RecordLinks(Services services) {
        this.services = services;
    }

    /** From now on {@code id} counts as {@code other}, while that one stands. */
    Services.Answer<JsonNode> link(String id, String other, String reason) {
        return send("PUT", id, "/same-seizure-as", "sameSeizureAs", other, reason);
    }

    Services.Answer<JsonNode> unlink(String id, String reason) {
        return send("DELETE", id, "/same-seizure-as", "", "", reason);
    }

    Services.Answer<JsonNode> distinguish(String id, String other, String reason) {
        return send("PUT", id, "/different-from", "differsFrom", other, reason);
    }

    private Services.Answer<JsonNode> send(
            String method, String id, String act, String member, String other, String reason) {
        var body = new LinkedHashMap<String, String>();
        if (!member.isEmpty()) {
            body.put(member, other.strip());
        }
        if (!reason.isBlank()) {
            body.put("reason", reason.strip());
        }
        String address = "/v1/seizures/" + UriUtils.encode(id, UTF_8) + act;
        return services.send(Service.SEIZURE, method, address, body, Map.of(), JsonNode.class);
    }
}
