package seizures.local.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;
import tools.jackson.core.JacksonException;

/** Follows the chain of each writer through the pages as they lie in the topic, and tells where one is broken. */
final class Chains {
    private final Map<String, Head> heads = new TreeMap<>();
    private final Map<String, Head> kept = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long pages;
    private long entries;

    /** @param kept heads that somebody has from before */
    Chains(Collection<Head> kept) {
        kept.forEach(head -> this.kept.put(head.writer(), head));
    }

    /** @param place of the record in the topic */
    void next(long place, byte[] value) {
        AuditPage page;
        try {
            page = ContractJson.MAPPER.readValue(value, AuditPage.class);
        } catch (JacksonException _) {
            faults.add("record " + place + " is not a page of the audit");
            return;
        }
        var head = heads.getOrDefault(page.writer(), Head.before(page.writer()));
        var here = new Head(page.writer(), page.number(), AuditPage.hash(value));
        if (here.equals(head)) {
            return; // written again, as nobody knew whether it was
        }
        pages++;
        entries += page.entries().size();
        follow(place, head, page.previous(), here);
        if (here.number() > head.number()) {
            heads.put(page.writer(), here);
        }
        var before = kept.get(page.writer());
        if (before != null && before.number() == here.number() && !before.equals(here)) {
            faults.add("record " + place + ": " + named(here) + " is not the one that was there before");
        }
    }

    private void follow(long place, Head head, String previous, Head here) {
        if (here.number() <= head.number()) {
            faults.add("record " + place + ": " + named(here) + " comes after page " + head.number());
        } else if (here.number() > head.number() + 1) {
            faults.add("record " + place + ": " + named(here) + " comes after page " + head.number()
                    + ", those between are missing");
        } else if (!previous.equals(head.hash())) {
            faults.add("record " + place + ": " + named(here) + " follows another page " + head.number()
                    + " than the one that is there");
        }
    }

    private static String named(Head page) {
        return "page " + page.number() + " of " + page.writer();
    }

    /** What is wrong, once all records are read. */
    List<String> faults() {
        var all = new ArrayList<>(faults);
        for (var before : kept.values()) {
            int last = heads.getOrDefault(before.writer(), Head.before(before.writer()))
                    .number();
            if (last < before.number()) {
                all.add("the pages of " + before.writer() + " end with " + last + ", and went on to "
                        + before.number());
            }
        }
        return all;
    }

    Collection<Head> heads() {
        return heads.values();
    }

    String summary() {
        return heads.size() + " writers, " + pages + " pages, " + entries + " entries";
    }
}
