package seizures.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports seizures, and corrects, retracts and analyses those of its own; never two things at once. */
final class Client implements Runnable {
    private static final Duration PAUSE = Duration.ofMillis(120);

    /** @param version its current one */
    private record Standing(String id, int version) {}

    private final String agency;
    private final int number;
    private final Random random;
    private final Sender sender;
    private final List<Standing> standing = new ArrayList<>();
    private int reported;
    private volatile boolean stopped;

    Client(String agency, int number, Random random, Sender sender) {
        this.agency = agency;
        this.number = number;
        this.random = random;
        this.sender = sender;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            Wait.lasting(PAUSE);
            int chance = random.nextInt(100);
            if (standing.isEmpty() || chance < 50) {
                report();
            } else if (chance < 52) {
                sender.refused("Reported", newId(), Goods.wrong(agency + "-X", agency));
            } else if (chance < 58) {
                bulk();
            } else {
                change(standing.remove(random.nextInt(standing.size())), chance);
            }
        }
    }

    private String newId() {
        return "%s-%d-%d".formatted(agency, number, ++reported);
    }

    private void report() {
        var id = newId();
        sender.report(id, Goods.anything(id, agency, random, ""));
        standing.add(new Standing(id, 1));
    }

    private void bulk() {
        var lines = new ArrayList<Sender.Line>();
        for (int i = 0; i < 20; i++) {
            var id = newId();
            lines.add(new Sender.Line(id, Goods.anything(id, agency, random, "")));
        }
        sender.bulk(lines);
        lines.forEach(line -> standing.add(new Standing(line.id(), 1)));
    }

    private void change(Standing old, int chance) {
        int next = old.version() + 1;
        if (chance < 78) {
            sender.correct(old.id(), next, Goods.anything(old.id(), agency, random, ",\"reason\":\"weighed again\""));
            standing.add(new Standing(old.id(), next));
        } else if (chance < 86) {
            sender.retract(old.id(), next);
        } else {
            sender.analyse(old.id(), Goods.result("R-" + old.id() + "-" + next, random), "R-" + old.id() + "-" + next);
            sender.awaitVersion(old.id(), next);
            standing.add(new Standing(old.id(), next));
        }
    }
}
