package seizures.console.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /agency/maps}: how the columns of an agency's tables are the fields of reports, drafted from a table and kept. */
@Controller
class ColumnMapsController {
    private static final String MAPS = "/v1/column-maps";

    private static final String NEW = "/agency/maps/_new";

    private final Services services;

    ColumnMapsController(Services services) {
        this.services = services;
    }

    @GetMapping("/agency/maps")
    String maps(Model model) {
        model.addAttribute(
                "maps", services.get(Service.SEIZURE, MAPS, JsonNode.class).path("columnMaps"));
        return "column-maps";
    }

    /** A draft from the header of a table. */
    @PostMapping("/agency/maps/draft")
    String draft(@RequestParam MultipartFile file, SignedIn person, Model model) throws IOException {
        var table = AgencyFile.of(file);
        Asked.put(
                model,
                "suggestion",
                () -> services.sendFile(
                                Service.SEIZURE,
                                "POST",
                                MAPS + ":suggest",
                                table.mediaType(),
                                table.content(),
                                Map.of(),
                                JsonNode.class)
                        .body());
        if (!(model.getAttribute("suggestion") instanceof JsonNode suggestion)) {
            return maps(model);
        }
        var first = person.agencies().isEmpty() ? "" : person.agencies().getFirst();
        fill(
                first.isEmpty() || first.equals("*") ? "" : first + "-",
                "",
                suggestion.path("draft").asString(""),
                model);
        model.addAttribute("formPage", NEW);
        return "column-map";
    }

    /** Beside the names, none of which begins so. */
    @GetMapping(NEW)
    String empty(Model model) {
        fill("", "", "", model);
        return "column-map";
    }

    @GetMapping("/agency/maps/{name}")
    String map(@PathVariable String name, Model model) {
        var map = services.get(Service.SEIZURE, address(name), JsonNode.class);
        fill(name, map.path("version").asString(""), map.path("map").asString(""), model);
        model.addAttribute("builtIn", !map.has("version"));
        return "column-map";
    }

    /** @param version that is replaced; empty for a new map */
    @PostMapping("/agency/maps")
    String save(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String version,
            @RequestParam String map,
            Model model) {
        fill(name, version, map, model);
        Asked.put(
                model,
                "saved",
                () -> services.sendFile(
                                Service.SEIZURE,
                                "PUT",
                                address(name.strip()),
                                "application/yaml",
                                map.getBytes(UTF_8),
                                version(version),
                                JsonNode.class)
                        .body());
        return model.containsAttribute("faults")
                ? "column-map"
                : "redirect:/agency?map=" + UriUtils.encode(name.strip(), UTF_8);
    }

    @PostMapping("/agency/maps/{name}/deletion")
    String delete(@PathVariable String name, @RequestParam String version, Model model) {
        Asked.put(
                model,
                "deleted",
                () -> services.send(Service.SEIZURE, "DELETE", address(name), null, version(version), JsonNode.class)
                        .body());
        return model.containsAttribute("faults") ? maps(model) : "redirect:/agency/maps";
    }

    private static Map<String, String> version(String version) {
        return version.isEmpty() ? Map.of() : Map.of("If-Match", "\"" + version + "\"");
    }

    private static void fill(String name, String version, String map, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("version", version);
        model.addAttribute("text", map);
    }

    private static String address(String name) {
        return MAPS + "/" + UriUtils.encode(name, UTF_8);
    }
}
