package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import seizures.commons.testing.RunningService;
import seizures.contract.ContractJson;

/** What callers of one agency or another send. */
final class Requests {
    private Requests() {}

    static String report(String id, String agency, String port) {
        return """
                {"seizureId":"%s","agency":"%s","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"%s"},\
                "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"fentanyl"}]}]}""".formatted(id, agency, port);
    }

    static String[] as(String token, String... more) {
        var headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token;
        System.arraycopy(more, 0, headers, 2, more.length);
        return headers;
    }

    /** The statuses of the lines. */
    static List<Integer> bulk(RunningService service, String body, String type, String token) {
        var answer = service.send(service.request("/v1/seizures:bulk", as(token))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(line -> ContractJson.MAPPER.readTree(line).get("status").intValue())
                .toList();
    }
}
