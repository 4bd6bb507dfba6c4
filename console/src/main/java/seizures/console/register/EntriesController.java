package seizures.console.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.page.Query;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /registers}: what registrars entered on top of the build; a registrar enters, changes and withdraws it. */
@Controller
class EntriesController {
    private static final String REGISTERS = "/v1/registers";
    private static final String UNREGISTERED = "/v1/unregistered-substances?limit=50";
    private static final Map<String, String> A_PAGE = Map.of("limit", "200");

    private final Services services;

    EntriesController(Services services) {
        this.services = services;
    }

    @GetMapping("/registers")
    String entries(@RequestParam MultiValueMap<String, String> parameters, SignedIn person, Model model) {
        var question = new Query(List.of("kind", "offset", "limit"), parameters).orElse(A_PAGE);
        String api = question.address(REGISTERS);
        model.addAttribute("question", question);
        model.addAttribute("kinds", EntryForm.KINDS);
        model.addAttribute("api", services.addressOf(Service.SEIZURE) + api);
        model.addAttribute("mayEnter", person.hasAnyRole("registrar"));
        model.addAttribute("unregistered", unregistered(question, person));
        Asked.put(model, "answer", () -> services.get(Service.SEIZURE, api, EntryTable.class));
        if (model.getAttribute("answer") instanceof EntryTable at && at.next() != null) {
            model.addAttribute(
                    "next", question.with("offset", at.next().toString()).address("/registers"));
        }
        return "entries";
    }

    /** Names that wait for an entry, on the pages that show names. */
    private List<UnregisteredNames.Name> unregistered(Query question, SignedIn person) {
        boolean names = question.all("kind").isEmpty() || question.has("kind", "names");
        return names && person.hasAnyRole("registrar", "analyst", "reviewer")
                ? services.get(Service.STATS, UNREGISTERED, UnregisteredNames.class)
                        .substances()
                : List.of();
    }

    /** Beside the ids, none of which begins so: what a new entry begins with is in the address. */
    @GetMapping("/registers/{kind}/_new")
    String empty(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String id,
            @RequestParam Map<String, String> values,
            SignedIn person,
            Model model) {
        return show(EntryForm.empty(known(kind), id, values), person, model);
    }

    @GetMapping("/registers/{kind}/{id}")
    String entry(@PathVariable String kind, @PathVariable String id, SignedIn person, Model model) {
        var entry = services.get(Service.SEIZURE, address(known(kind), id), EntryTable.Entry.class);
        model.addAttribute("entry", entry);
        return show(EntryForm.of(entry), person, model);
    }

    /** @param version the one that the person has seen; 0 of a new entry */
    @PostMapping("/registers/{kind}")
    String enter(
            @PathVariable String kind,
            @RequestParam String id,
            @RequestParam int version,
            @RequestParam Map<String, String> values,
            SignedIn person,
            Model model) {
        var form = new EntryForm(known(kind), id.strip(), version, values);
        return act(form, "PUT", form.body(), person, model);
    }

    /** @param version the one that the person has seen */
    @PostMapping("/registers/{kind}/_withdrawal")
    String withdraw(
            @PathVariable String kind,
            @RequestParam String id,
            @RequestParam int version,
            @RequestParam String reason,
            SignedIn person,
            Model model) {
        var form = new EntryForm(known(kind), id, version, Map.of("reason", reason));
        return act(form, "DELETE", null, person, model);
    }

    private String act(EntryForm form, String method, @Nullable Object body, SignedIn person, Model model) {
        Map<String, String> headers = form.version() == 0 ? Map.of() : Map.of("If-Match", "\"" + form.version() + "\"");
        String why =
                body == null ? "?reason=" + UriUtils.encode(form.text("reason").strip(), UTF_8) : "";
        Asked.put(
                model,
                "acted",
                () -> services.send(
                        Service.SEIZURE, method, address(form.kind(), form.id()) + why, body, headers, JsonNode.class));
        return model.containsAttribute("faults")
                ? show(form, person, model)
                : "redirect:/registers/" + form.kind() + "/" + UriUtils.encode(form.id(), UTF_8) + "?done";
    }

    private static String show(EntryForm form, SignedIn person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mayEnter", person.hasAnyRole("registrar"));
        return "entry";
    }

    private static String known(String kind) {
        if (!EntryForm.KINDS.contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return kind;
    }

    private static String address(String kind, String id) {
        return REGISTERS + "/" + kind + "/" + UriUtils.encode(id, UTF_8);
    }
}
