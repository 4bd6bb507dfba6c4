package seizures.faults;

import java.util.List;
import java.util.Random;

/** What a client reports: powder or pills at a port on a day; the requests it makes of that. */
final class Goods {
    private static final List<String> PORTS = List.of("USLRD", "USELP", "USSDP", "USNYC", "USMIA", "USSEA");

    private Goods() {}

    /** A report of a seizure of anything; a seventh of them have pills beside the powder. */
    static String anything(String id, String agency, Random random, String more) {
        var items = powder(1 + random.nextInt(9_000));
        if (random.nextInt(7) == 0) {
            items += "," + pills(1 + random.nextInt(50_000));
        }
        return """
            {"seizureId":"%s","agency":"%s","occurredAt":"2024-05-%02d","port":{"scheme":"UNLOCODE","code":"%s"},\
            "crossing":"AT_PORT","mode":"VEHICLE","items":[%s]%s}""".formatted(id, agency, 1 + random.nextInt(28), PORTS.get(random.nextInt(PORTS.size())), items, more);
    }

    private static String powder(int grams) {
        return """
            {"form":"POWDER","quantity":{"value":"%d","unit":"g"},\
            "substances":[{"substance":"fentanyl","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}""".formatted(grams);
    }

    private static String pills(int number) {
        return """
            {"form":"TABLET","quantity":{"value":"%d","unit":"{tablet}"},"substances":[\
            {"substance":"fentanyl","role":"ADULTERANT","evidence":"PRESUMPTIVE"},\
            {"substance":"cocaine","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}""".formatted(number);
    }

    /** A laboratory's result on the powder: confirmed with its purity, or refuted. */
    static String result(String resultId, Random random) {
        var found = random.nextInt(3) == 0
                ? "\"evidence\":\"REFUTED\""
                : "\"evidence\":\"CONFIRMED\",\"purity\":\"0.%d\"".formatted(1 + random.nextInt(9));
        return """
            {"resultId":"%s","laboratory":"Southwest Laboratory",\
            "findings":[{"item":0,"substance":"fentanyl",%s}]}""".formatted(resultId, found);
    }

    /** What no service takes, in a way that it can name. */
    static String wrong(String id, String agency) {
        return """
            {"seizureId":"%s","agency":"%s","occurredAt":"yesterday","port":{"scheme":"UNLOCODE","code":"USLRD"},\
            "items":[]}""".formatted(id, agency);
    }

    /** Fires for each port and day with 10 kg of fentanyl powder or more: some come and go with corrections. */
    static String rule(String agency) {
        return """
            {"severity":"info","select":{"agency":["%s"],"substance":["fentanyl"]},"group":["port"],\
            "measure":{"kind":"MASS","unit":"g"},\
            "when":{"kind":"THRESHOLD","window":{"calendar":"DAY"},"value":10000}}""".formatted(agency);
    }
}
