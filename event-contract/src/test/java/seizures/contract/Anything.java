package seizures.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random input that is valid but means nothing; the same seed gives the same. */
public final class Anything {
    private static final Instant START = Instant.parse("2023-10-01T00:00:00Z");
    private static final int MINUTES_OF_A_YEAR = 366 * 24 * 60;

    private static final List<PortCode> PORTS = List.of(
            PortCode.parse("UNLOCODE:USLRD"),
            PortCode.parse("UNLOCODE:MXNLD"),
            PortCode.parse("SCHEDULE_D:2304"),
            PortCode.parse("CBP_AREA:TUCSON"),
            PortCode.parse("CBP_AREA:SAN_DIEGO"),
            PortCode.parse("IDS_PLACE:DE/Frankfurt am Main"));
    private static final List<String> SUBSTANCES = List.of(
            "fentanyl", "cocaine", "heroin", "methamphetamine", "xylazine", "4-anpp", "other:blue powder, sweet");
    private static final List<String> COUNTRIES = List.of("CN", "MX", "US", "CO", "IN");

    private Anything() {}

    public static SeizureId anySeizureId(Random random) {
        return new SeizureId("US-CBP-24-" + String.format("%06d", random.nextInt(1_000_000)));
    }

    public static PortCode anyPort(Random random) {
        return any(random, PORTS);
    }

    public static Seizure anySeizure(Random random) {
        return anySeizure(random, anySeizureId(random));
    }

    public static Seizure anySeizure(Random random, SeizureId id) {
        var day = LocalDate.of(2023, 10, 1).plusDays(random.nextInt(366));
        var month = YearMonth.from(day);
        boolean monthly = random.nextInt(5) == 0;
        return new Seizure(
                id,
                new Agency("US-CBP"),
                monthly ? month.toString() : day + "T14:20:00-05:00",
                monthly ? Happened.in(month) : Happened.on(day),
                anyPort(random),
                any(random, Crossing.values()),
                any(random, Mode.values()),
                any(random, Direction.values()),
                list(random, 0, 3, () -> new RoutePoint(any(random, RoutePoint.Role.values()), anyCountry(random))),
                list(random, 0, 2, () -> any(random, Detection.values())),
                list(random, 0, 1, () -> new Agency("US-DEA")),
                null,
                monthly ? 1 + random.nextInt(9) : 1,
                list(random, 1, 3, () -> anyItem(random)));
    }

    /** Of a mass, a volume or pieces, as befits its form. */
    public static Item anyItem(Random random) {
        var form = any(random, Form.values());
        return new Item(
                form,
                anyQuantity(random, form),
                any(random, QuantityMethod.values()),
                list(random, 1, 3, () -> anyIngredient(random)));
    }

    private static Quantity anyQuantity(Random random, Form form) {
        return switch (form) {
            case TABLET -> Quantity.of(Integer.toString(random.nextInt(20_000)), "{tablet}");
            case CAPSULE -> Quantity.of(Integer.toString(random.nextInt(2_000)), "{capsule}");
            case BLOTTER -> Quantity.of(Integer.toString(random.nextInt(500)), "{blotter}");
            case PATCH, PRESS, DIE -> Quantity.of(Integer.toString(1 + random.nextInt(20)), "{unit}");
            case LIQUID -> Quantity.of(decimal(random), any(random, "L", "mL"));
            case POWDER, CRYSTAL, PLANT, OTHER, UNKNOWN ->
                Quantity.of(decimal(random), any(random, "kg", "g", "mg", "ug", "[lb_av]", "[oz_av]"));
        };
    }

    private static Ingredient anyIngredient(Random random) {
        return new Ingredient(
                anySubstance(random),
                any(random, Role.values()),
                any(random, Evidence.values()),
                perhaps(random, () -> anyFraction(random)),
                perhaps(random, () -> anyFraction(random)),
                perhaps(random, () -> Quantity.of(decimal(random), "mg")),
                perhaps(random, () -> anyFraction(random)),
                perhaps(random, () -> "DEA Southwest Laboratory"));
    }

    public static SubstanceCode anySubstance(Random random) {
        return new SubstanceCode(any(random, SUBSTANCES));
    }

    public static Fraction anyFraction(Random random) {
        return new Fraction(random.nextInt(1_000_001));
    }

    /** One event, of any kind, by itself. */
    public static SeizureEvent anyEvent(Random random) {
        var id = anySeizureId(random);
        int version = 2 + random.nextInt(5);
        return switch (random.nextInt(4)) {
            case 0 -> reported(random, id, anyInstant(random));
            case 1 -> corrected(random, id, version, anyInstant(random));
            case 2 -> retracted(random, id, version, anyInstant(random));
            default -> analysed(random, id, 1, anyInstant(random));
        };
    }

    /**
     * All that is said about one seizure, in the order in which it was said and known: a report, then corrections,
     * laboratory results and retractions. Each correction has the version after the one before, a laboratory result
     * among them. To be shuffled and repeated by whoever tests that order does not matter.
     */
    public static List<SeizureEvent> anyHistory(Random random, SeizureId id) {
        var history = new ArrayList<SeizureEvent>();
        var known = START.plusSeconds(60L * random.nextInt(MINUTES_OF_A_YEAR));
        history.add(reported(random, id, known));
        int more = random.nextInt(6);
        for (int version = 2; version < 2 + more; version++) {
            known = known.plusSeconds(60L * random.nextInt(MINUTES_OF_A_YEAR / 6));
            history.add(next(random, id, version, known, history.getLast()));
        }
        return history;
    }

    private static SeizureEvent next(Random random, SeizureId id, int version, Instant known, SeizureEvent last) {
        return switch (last) {
            case SeizureEvent.Retracted _ -> corrected(random, id, version, known);
            case SeizureEvent.Reported _, SeizureEvent.Corrected _, SeizureEvent.Analysed _, SeizureEvent.Linked _ ->
                switch (random.nextInt(4)) {
                    case 0 -> retracted(random, id, version, known);
                    case 1 -> analysed(random, id, version, known);
                    default -> corrected(random, id, version, known);
                };
        };
    }

    private static SeizureEvent reported(Random random, SeizureId id, Instant known) {
        return new SeizureEvent.Reported(id, known, known, "us-cbp", anySeizure(random, id), null, null);
    }

    private static SeizureEvent corrected(Random random, SeizureId id, int version, Instant known) {
        return new SeizureEvent.Corrected(
                id, version, known, known, "us-cbp", anySeizure(random, id), "weighed again, " + version, null, null);
    }

    private static SeizureEvent retracted(Random random, SeizureId id, int version, Instant known) {
        return new SeizureEvent.Retracted(
                id, version, known, known, "us-cbp", any(random, "entered twice", "training"), null, null);
    }

    /** Of the first item, which every record has. */
    private static SeizureEvent analysed(Random random, SeizureId id, int number, Instant known) {
        var findings = list(
                random,
                1,
                2,
                () -> new LabResult.Finding(
                        0,
                        anySubstance(random),
                        any(random, Evidence.values()),
                        perhaps(random, () -> any(random, Role.values())),
                        perhaps(random, () -> anyFraction(random)),
                        perhaps(random, () -> Quantity.of(decimal(random), "mg")),
                        perhaps(random, () -> anyFraction(random))));
        var result = new LabResult(
                "LAB-" + number,
                "DEA Southwest Laboratory",
                perhaps(
                        random,
                        () -> LocalDate.ofEpochDay(19_800 + random.nextInt(300)).toString()),
                findings);
        return new SeizureEvent.Analysed(id, known, known, "us-dea-lab", result, null, null);
    }

    public static SeizureRefused anyRefusal(Random random) {
        var event = anyEvent(random);
        return new SeizureRefused(
                event.seizureId(),
                any(random, SeizureRefused.Reason.values()),
                "version 2 says something else already",
                event.recordedAt(),
                event);
    }

    public static SeizureChange anyChange(Random random) {
        var seizure = anySeizure(random);
        int version = 1 + random.nextInt(4);
        return new SeizureChange(
                seizure.seizureId(),
                version,
                version + random.nextInt(2),
                1 + random.nextInt(4),
                random.nextBoolean() ? 1 : -1,
                anyInstant(random),
                Circumstances.of(
                        seizure,
                        random.nextInt(4) == 0 ? List.of(new Agency("US-DEA"), new Agency("US-HSI")) : List.of()),
                list(random, 0, 3, () -> anyContribution(random)));
    }

    /** Of which most numbers are 0, as in life. */
    public static Contribution anyContribution(Random random) {
        var numbers = random.longs(8, 0, 1_000_000_000_000L).toArray();
        IntStream.range(0, numbers.length).filter(i -> random.nextInt(3) > 0).forEach(i -> numbers[i] = 0);
        return new Contribution(
                anySubstance(random),
                any(random, Form.values()),
                any(random, Evidence.SUSPECTED, Evidence.PRESUMPTIVE, Evidence.CONFIRMED),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                random.nextInt(2));
    }

    public static Instant anyInstant(Random random) {
        return START.plusMillis(random.nextLong(MINUTES_OF_A_YEAR * 60_000L));
    }

    private static Country anyCountry(Random random) {
        return new Country(any(random, COUNTRIES));
    }

    /** From 0 to 999 with up to three decimals. */
    private static String decimal(Random random) {
        return random.nextInt(4) == 0
                ? Integer.toString(random.nextInt(1000))
                : random.nextInt(1000) + "." + (1 + random.nextInt(999));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static <T> T any(Random random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static <T> @Nullable T perhaps(Random random, Supplier<T> something) {
        return random.nextBoolean() ? something.get() : null;
    }

    private static <T> List<T> list(Random random, int least, int most, Supplier<T> element) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(i -> element.get())
                .toList();
    }
}
