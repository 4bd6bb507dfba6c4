package seizures.local.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** An agency at work: most of its reports stand, some it corrects, has analysed, looks at or retracts. */
final class Reporter implements Callable<String> {
    private static final String CALLER = "US_CBP";
    private static final String LABORATORY = "US_DEA_LAB";
    private static final List<String> PORTS = List.of("USLRD", "USELP", "USNOG", "USSYS", "USMIA", "USBUF", "USDET");
    private static final List<String> SUBSTANCES =
            List.of("fentanyl", "methamphetamine", "cocaine", "heroin", "para-fluorofentanyl", "xylazine", "4-ap");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> FIRST = Map.of("Content-Type", "application/json", "If-Match", "\"1\"");
    private static final String ANALYSIS = """
            {"laboratory":"US-DEA","findings":[{"item":0,"substance":"fentanyl","evidence":"CONFIRMED","purity":"0.11"}]}""";
    private static final String TOKEN = "Seizure-Token";
    private static final int DAYS = 700;

    private final int number;
    private final URI seizures;
    private final Client client;
    private int reported;

    /** @param number tells its reports from others' */
    Reporter(int number, URI service, Client client) {
        this.number = number;
        this.seizures = service.resolve("/v1/seizures");
        this.client = client;
    }

    @Override
    public String call() throws IOException, InterruptedException {
        reported++;
        var id = "US-CBP-TRAINING-" + number + "-" + reported;
        var record = URI.create(seizures + "/" + id);
        var entered = client.answer("POST", seizures, CALLER, JSON, report(id, reported));
        return switch (reported % 20) {
            case 3 -> client.send("POST", seizures, CALLER, JSON, report(id, reported));
            case 7 ->
                client.send(
                        "PUT", URI.create(record + "?reason=weighed+again"), CALLER, FIRST, report(id, reported + 1));
            case 11 -> client.send("POST", URI.create(record + "/lab-results"), LABORATORY, JSON, ANALYSIS);
            case 13 -> client.send("GET", record, CALLER, afterwards(entered), "");
            case 17 -> client.send("DELETE", URI.create(record + "?reason=twice"), CALLER, FIRST, "");
            default -> "";
        };
    }

    /** Has a read wait for the write: a ledger that has just started is behind. */
    private static Map<String, String> afterwards(HttpResponse<?> entered) {
        return entered.headers()
                .firstValue(TOKEN)
                .map(token -> Map.of(TOKEN, token))
                .orElseGet(Map::of);
    }

    private static String report(String id, int variant) {
        return """
            {"seizureId":"%s","agency":"US-CBP","occurredAt":"%sT14:20:00-05:00","crossing":"AT_PORT","mode":"VEHICLE",\
            "port":{"scheme":"UNLOCODE","code":"%s"},"items":[{"form":"POWDER","quantity":{"value":"%d","unit":"g"},\
            "substances":[{"substance":"%s","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}]}""".formatted(
                        id,
                        LocalDate.of(2024, 10, 1).plusDays(variant * 37L % DAYS),
                        PORTS.get(variant % PORTS.size()),
                        1 + variant * 131L % 5000,
                        SUBSTANCES.get(variant % 3 == 0 ? 0 : variant % SUBSTANCES.size()));
    }
}
