package seizures.local.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.AuditPage;
import seizures.contract.ContractJson;
import tools.jackson.core.JacksonException;

/** Follows the chain of each writer through the pages as they lie in the topic, and tells where one is broken. */
final class Chains {
    private static final Set<String> SERVICES = Set.of("seizure-service", "stats-service", "alert-service", "console");

    private final Map<String, Head> heads = new TreeMap<>();
    private final Map<String, Head> kept = new TreeMap<>();
    private final Map<String, Instant> begins = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long pages;
    private long entries;

    /** @param kept heads that somebody has from before */
    Chains(Collection<Head> kept) {
        kept.forEach(head -> this.kept.put(head.writer(), head));
    }

    /**
     * @param place of the record in the topic
     * @param key the name of the page's writer, as it must be
     */
    void next(long place, byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null) {
            faults.add("record " + place + " has no value: somebody tried to remove a page");
            return;
        }
        try {
            next(place, key, ContractJson.MAPPER.readValue(value, AuditPage.class), AuditPage.hash(value));
        } catch (JacksonException _) {
            faults.add("record " + place + " is not a page of the audit");
        }
    }

    private void next(long place, byte @Nullable [] key, AuditPage page, String hash) {
        checkWriter(place, key, page);
        var head = heads.getOrDefault(page.writer(), Head.before(page.writer()));
        var here = new Head(page.writer(), page.number(), hash);
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

    private void checkWriter(long place, byte @Nullable [] key, AuditPage page) {
        if (key == null || !new String(key, StandardCharsets.UTF_8).equals(page.writer())) {
            faults.add("record " + place + ": " + page.writer() + " is not its key");
        }
        if (!SERVICES.contains(page.writer().split("/", 2)[0])) {
            faults.add("record " + place + ": " + page.writer() + " is not a service that writes the audit");
        }
        if (!page.entries().isEmpty()) {
            begins.putIfAbsent(page.writer(), page.entries().getFirst().at());
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

    /** Writers of whom no head was kept, in the order of their names, each with its pages and the time of its first entry. */
    Map<String, String> newWriters() {
        var found = new TreeMap<String, String>();
        heads.forEach((writer, head) -> {
            if (!kept.containsKey(writer)) {
                found.put(writer, head.number() + " pages since " + begins.get(writer));
            }
        });
        return found;
    }

    Collection<Head> heads() {
        return heads.values();
    }

    String summary() {
        return heads.size() + " writers, " + pages + " pages, " + entries + " entries";
    }
}
