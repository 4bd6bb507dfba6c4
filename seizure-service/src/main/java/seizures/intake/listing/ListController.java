package seizures.intake.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import seizures.commons.request.ProblemException;
import seizures.commons.request.QueryFields;
import seizures.contract.ContractJson;
import seizures.contract.Topic;
import seizures.intake.ledger.OtherInstances;

/** {@code GET /v1/seizures}: the records of an agency, or of everybody, in pages. */
@RestController
class ListController {
    private final Listing listing;
    private final OtherInstances instances;

    ListController(Listing listing, OtherInstances instances) {
        this.listing = listing;
        this.instances = instances;
    }

    @GetMapping("/v1/seizures")
    ResponseEntity<byte[]> list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            @RequestHeader(name = OtherInstances.FORWARDED, required = false) @Nullable String partitions,
            HttpServletRequest request)
            throws InterruptedException {
        var fields = new QueryFields(parameters);
        var query = ListQuery.parse(fields);
        fields.throwIfInvalid();
        if (partitions != null) {
            return json(listing.here(query, partitions(partitions)));
        }
        var page = listing.page(query, (host, rest, of) -> ask(host, rest, of, parameters, request));
        return written(page, parameters.containsKey("format") ? query.format() : accepted(accept), request);
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.MAPPER.writeValueAsBytes(answer));
    }

    private static ResponseEntity<byte[]> written(Page page, Format format, HttpServletRequest request) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore());
        page.next()
                .ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + address(request, next) + ">; rel=\"next\""));
        page.resume().ifPresent(resume -> answer.header("Resume-Cursor", resume));
        return answer.body(ListText.of(page, format));
    }

    /** The address of another page, relative to the host. */
    private static String address(HttpServletRequest request, String cursor) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return UriComponentsBuilder.fromPath("/v1/seizures")
                .query(query)
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }

    /** The first type of {@code Accept} that names a format; JSON where none does. */
    private static Format accepted(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .flatMap(type -> Arrays.stream(Format.values())
                            .filter(format ->
                                    MediaType.parseMediaType(format.mediaType()).isCompatibleWith(type)))
                    .findFirst()
                    .orElse(Format.JSON);
        } catch (InvalidMediaTypeException _) {
            return Format.JSON;
        }
    }

    private Part ask(
            HostInfo host,
            ListQuery rest,
            Set<Integer> partitions,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request)
            throws InterruptedException {
        var asked = new TreeMap<String, List<String>>(parameters);
        asked.put("limit", List.of(Integer.toString(rest.limit())));
        rest.cursor().ifPresent(position -> asked.put("cursor", List.of(position.cursor())));
        var address = UriComponentsBuilder.fromPath("/v1/seizures");
        asked.forEach((name, values) -> address.queryParam(
                name,
                values.stream()
                        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .toArray()));
        var answer = instances.get(
                host,
                address.build().toUriString(),
                Map.of(
                        OtherInstances.FORWARDED,
                        partitions.stream().map(String::valueOf).collect(Collectors.joining(","))),
                request);
        if (answer.statusCode() != 200) {
            throw Listing.moving();
        }
        return ContractJson.MAPPER.readValue(answer.body(), Part.class);
    }

    private static Set<Integer> partitions(String text) {
        var partitions = new TreeSet<Integer>();
        for (var part : text.split(",", -1)) {
            if (!part.matches("[0-9]{1,4}") || Integer.parseInt(part) >= Topic.REPORTED.partitions()) {
                throw ProblemException.ofParameter(OtherInstances.FORWARDED, "must name partitions");
            }
            partitions.add(Integer.valueOf(part));
        }
        return partitions;
    }
}
