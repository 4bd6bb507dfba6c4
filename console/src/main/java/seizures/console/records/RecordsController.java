package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import seizures.console.counts.CountAnswer;
import seizures.console.counts.CountQuestion;
import seizures.console.page.Sharing;
import seizures.console.register.Registers;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code GET /records}, the seizures behind a count, and {@code /records/{id}}. */
@Controller
class RecordsController {
    private final Services services;
    private final Registers registers;
    private final Sharing sharing;

    RecordsController(Services services, Registers registers, Sharing sharing) {
        this.services = services;
        this.registers = registers;
        this.sharing = sharing;
    }

    /** A page of {@code /v1/dose-counts/seizures}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(
            String knownAt,
            List<Counted> seizures,
            CountAnswer.Amounts total,
            @Nullable String next) {}

    /** A seizure and what it adds to the count. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(
            String seizureId,
            int version,
            String agency,
            JsonNode port,
            String occurredOn,
            long seizures,
            String massMicrograms,
            String pills,
            @Nullable Map<String, CountAnswer.Doses> doses) {
        public CountAnswer.@Nullable Doses doses(String method) {
            return doses == null ? null : doses.get(method);
        }
    }

    @GetMapping("/records")
    String behind(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var question = new CountQuestion(parameters).with("bucket", List.of()).with("group", List.of());
        String cursor = parameters.getFirst("cursor");
        String api = address("/v1/dose-counts/seizures", question.api(), cursor);
        var page = services.get(Service.STATS, api, Page.class);
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        String method = question.first("method", registers.doseMethods().standard());
        model.addAttribute("question", question);
        model.addAttribute("page", page);
        model.addAttribute("method", method);
        model.addAttribute("next", page.next() == null ? null : address("/records", question.page(), page.next()));
        sharing.put(
                model,
                question.with("knownAt", page.knownAt()).records(),
                sharing.say(
                        "cite.records",
                        question.words().isEmpty() ? sharing.say("cite.everything") : question.words(),
                        page.total().seizures(),
                        new BigInteger(page.total().massMicrograms()),
                        page.knownAt()));
        return "records";
    }

    private static String address(String path, String question, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromUriString(question).replacePath(path);
        if (cursor != null) {
            address.queryParam("cursor", UriUtils.encode(cursor, UTF_8));
        }
        return address.build(true).toUriString();
    }

    @GetMapping("/records/find")
    String find(@RequestParam String id) {
        return "redirect:/records/" + UriUtils.encode(id.strip(), UTF_8);
    }

    /** @param token of a change that must be seen */
    @GetMapping("/records/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            SignedIn person,
            Model model) {
        String address = "/v1/seizures/" + UriUtils.encode(id, UTF_8);
        String change = token == null ? "" : "?token=" + UriUtils.encode(token, UTF_8);
        var record = services.get(Service.SEIZURE, address + change, JsonNode.class);
        model.addAttribute("record", record);
        model.addAttribute("api", services.addressOf(Service.SEIZURE) + address);
        sharing.put(
                model,
                "/records/" + UriUtils.encode(id, UTF_8),
                sharing.say(
                        "cite.record",
                        id,
                        String.valueOf(record.path("version").asInt()),
                        sharing.say("record.state." + record.path("state").asString("ACTIVE")),
                        record.path("recordedAt").asString("")));
        model.addAttribute("history", services.get(Service.SEIZURE, address + "/history", JsonNode.class));
        String agency = record.path("seizure").path("agency").asString("");
        boolean own = person.agencies().contains(agency) || person.agencies().contains("*");
        model.addAttribute("mayChange", own && person.hasAnyRole("reporter", "importer"));
        model.addAttribute("mayAnalyse", own && person.hasAnyRole("reporter", "importer", "laboratory"));
        model.addAttribute("mayLink", person.hasAnyRole("reviewer"));
        model.addAttribute("resultId", UUID.randomUUID().toString());
        return "record";
    }
}
