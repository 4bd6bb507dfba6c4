package seizures.alert.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import seizures.contract.Agency;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Contribution;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.Crossing;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.StatementId;
import seizures.domain.doses.DoseMethods;

/** A random history of seven weeks: reports, corrections, moves, retractions, statements of coverage, rules and the time, in any order. */
public final class AnyHistory {
    public static final Instant START = Instant.parse("2024-04-01T00:00:00Z");
    private static final List<String> PORTS =
            List.of("UNLOCODE:USLRD", "SCHEDULE_D:2304", "CBP_AREA:LAREDO", "UNLOCODE:MXTIJ", "CBP_AREA:TUCSON");
    private static final int STEPS = 160;

    private final Random random;
    private final LittleLedger ledger = new LittleLedger();
    private final Map<String, AlertRuleVersion> rules = new TreeMap<>();
    private final Map<String, Queue<SeizureChange>> partitions = new TreeMap<>();
    private final List<CoverageEvent> statements = new ArrayList<>();
    private Instant now = START;

    public AnyHistory(long seed) {
        random = new Random(seed);
    }

    /** What is told of it. */
    public interface Told {
        void of(SeizureChange change);

        void of(AlertRuleVersion rule);

        void of(CoverageEvent statement);

        void of(Instant now);
    }

    LittleLedger ledger() {
        return ledger;
    }

    /** In the order of the topic. */
    public List<CoverageEvent> statements() {
        return List.copyOf(statements);
    }

    /** The newest version of each rule. */
    public List<AlertRuleVersion> rules() {
        return new ArrayList<>(rules.values());
    }

    /** Those that are in force at the end, so that what stands of them is what the newest knowledge gives. */
    public Set<String> inForce() {
        return rules.values().stream()
                .filter(rule -> rule.definition() != null)
                .filter(rule ->
                        ActiveRule.of(rule, DoseMethods.builtIn()).rule().isInForce(now))
                .map(AlertRuleVersion::ruleId)
                .collect(Collectors.toSet());
    }

    public Instant now() {
        return now;
    }

    /** @param between called between any two things that are told */
    public void tell(Told told, Consumer<Random> between) {
        for (int i = 0; i < 3; i++) {
            told.of(anyRule());
        }
        for (int i = 0; i < STEPS; i++) {
            int any = random.nextInt(100);
            if (any < 4) {
                told.of(anyRule());
            } else if (any < 14) {
                now = now.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
                told.of(now);
            } else if (any < 18) {
                told.of(anyStatement());
            } else {
                say();
            }
            deliver(told, 1 + random.nextInt(3));
            between.accept(random);
        }
        deliver(told, Integer.MAX_VALUE);
        told.of(now);
    }

    private void say() {
        var id = (random.nextBoolean() ? "US-CBP-" : "MX-SAT-") + random.nextInt(60);
        int version = Math.max(1, ledger.versions(id) + 1 - (random.nextInt(8) == 0 ? 1 : 0));
        if (random.nextInt(10) == 0) {
            version += 1;
        }
        var said = version > 1 && random.nextInt(4) == 0 ? Optional.<Said>empty() : Optional.of(anySaid());
        var recordedAt = random.nextInt(3) == 0 ? now.minus(Duration.ofDays(random.nextInt(40))) : now;
        for (var change : ledger.hear(id, version, said, recordedAt)) {
            partitions
                    .computeIfAbsent(change.port().toString(), port -> new ArrayDeque<>())
                    .add(change);
        }
    }

    /** Each port's changes in their order, the ports mixed. */
    private void deliver(Told told, int most) {
        for (int i = 0; i < most; i++) {
            var waiting = partitions.values().stream()
                    .filter(queue -> !queue.isEmpty())
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            told.of(waiting.get(random.nextInt(waiting.size())).remove());
        }
    }

    private Said anySaid() {
        var at = START.plus(Duration.ofMinutes(random.nextInt(49 * 24 * 60)));
        var offset = at.atOffset(ZoneOffset.ofHours(-7));
        var port = PORTS.get(random.nextInt(PORTS.size()));
        boolean isSum = port.startsWith("CBP_AREA") && random.nextBoolean();
        var occurredAt = switch (isSum ? 0 : random.nextInt(5)) {
            case 0 -> offset.toLocalDate().toString().substring(0, 7);
            case 1, 2 -> offset.toLocalDate().toString();
            default -> offset.withSecond(1).toString();
        };
        var goods = new ArrayList<Contribution>();
        goods.add(Said.goods("fentanyl", 1_000_000L * random.nextInt(1000), 0));
        if (random.nextInt(3) == 0) {
            goods.add(Said.goods("cocaine", 1_000_000L * random.nextInt(1000), 0));
        }
        if (random.nextInt(3) == 0) {
            goods.add(Said.goods("fentanyl", 0, 1 + random.nextInt(800)));
        }
        return new Said(
                port,
                occurredAt,
                random.nextInt(4) == 0 ? Crossing.BETWEEN_PORTS : Crossing.AT_PORT,
                1 + random.nextInt(6) / 5,
                List.copyOf(goods));
    }

    /** Now and then one is taken back. */
    private CoverageEvent anyStatement() {
        var agency = new Agency(random.nextBoolean() ? "US-CBP" : "MX-SAT");
        var last = statements.stream()
                .filter(CoverageStated.class::isInstance)
                .map(CoverageStated.class::cast)
                .filter(stated -> stated.agency().equals(agency))
                .reduce((_, later) -> later);
        boolean isTakenBack = last.isPresent()
                && random.nextInt(4) == 0
                && statements.stream()
                        .noneMatch(event -> event instanceof CoverageWithdrawn withdrawn
                                && withdrawn.statementId().equals(last.get().statementId()));
        var event = isTakenBack
                ? new CoverageWithdrawn(
                        last.get().statementId(), agency, 2, now, now, "clerk", "stated by mistake", null)
                : stated(agency);
        statements.add(event);
        return event;
    }

    private CoverageStated stated(Agency agency) {
        var first = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(random.nextInt(45));
        var ports = random.nextBoolean() ? List.<PortCode>of() : List.of(PortCode.parse(PORTS.getFirst()));
        var statement = new CoverageStatement(
                new StatementId(agency.code() + "-S" + statements.size()),
                agency,
                ports,
                first,
                first.plusDays(random.nextInt(15)),
                random.nextBoolean() ? CoverageClaim.COMPLETE : CoverageClaim.NOTHING_TO_REPORT);
        return new CoverageStated(statement, now, now, "clerk", null);
    }

    private AlertRuleVersion anyRule() {
        var id = "rule-" + random.nextInt(4);
        int version = rules.containsKey(id) ? rules.get(id).version() + 1 : 1;
        var definition = random.nextInt(8) == 0
                ? Optional.<String>empty()
                : Optional.of(Rules.ANY.get(random.nextInt(Rules.ANY.size())));
        var rule = Rules.version(id, version, definition, now);
        rules.put(id, rule);
        return rule;
    }
}
