package seizures.contract;

import static seizures.contract.ExampleTimes.ANALYSED;
import static seizures.contract.ExampleTimes.CORRECTED;
import static seizures.contract.ExampleTimes.ID;
import static seizures.contract.ExampleTimes.KNOWN;
import static seizures.contract.ExampleTimes.RETRACTED;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One record of each kind; what they look like on the wire lies in {@code approved/<name>.json}. */
final class Examples {
    static final Seizure TABLETS_AT_LAREDO = new Seizure(
            ID,
            new Agency("US-CBP"),
            "2024-03-15T14:20:00-05:00",
            new Happened("2024-03-15"),
            PortCode.parse("UNLOCODE:USLRD"),
            Crossing.AT_PORT,
            Mode.VEHICLE,
            Direction.INBOUND,
            List.of(
                    new RoutePoint(RoutePoint.Role.ORIGIN, new Country("CN")),
                    new RoutePoint(RoutePoint.Role.TRANSIT, new Country("MX"))),
            List.of(Detection.CANINE, Detection.XRAY),
            List.of(new Agency("US-DEA")),
            null,
            1,
            List.of(new Item(
                    Form.TABLET,
                    Quantity.of("12000", "{tablet}"),
                    QuantityMethod.ESTIMATED,
                    List.of(
                            ingredient("fentanyl", Role.ADULTERANT, Evidence.PRESUMPTIVE),
                            ingredient("cocaine", Role.PRIMARY, Evidence.PRESUMPTIVE)))));

    static final Seizure WEIGHED_AGAIN = new Seizure(
            ID,
            new Agency("US-CBP"),
            "2024-03",
            new Happened("2024-03"),
            PortCode.parse("CBP_AREA:TUCSON"),
            Crossing.BETWEEN_PORTS,
            Mode.UNKNOWN,
            Direction.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            null,
            65,
            List.of(
                    new Item(
                            Form.POWDER,
                            Quantity.of("2412.21", "[lb_av]"),
                            QuantityMethod.WEIGHED,
                            List.of(new Ingredient(
                                    new SubstanceCode("fentanyl"),
                                    Role.PRIMARY,
                                    Evidence.CONFIRMED,
                                    Fraction.parse("1"),
                                    Fraction.parse("0.1936"),
                                    null,
                                    Fraction.parse("0.01"),
                                    "DEA Southwest Laboratory"))),
                    new Item(
                            Form.LIQUID,
                            Quantity.of("0.75", "L"),
                            QuantityMethod.UNKNOWN,
                            List.of(ingredient("other:blue lotus oil", Role.UNKNOWN, Evidence.SUSPECTED)))));

    /** Approved file, topic, value. */
    private static final Map<String, Example<?>> SEIZURES = Map.of(
            "reported",
            new Example<>(
                    Topic.REPORTED,
                    new SeizureEvent.Reported(ID, KNOWN, KNOWN, "us-cbp", TABLETS_AT_LAREDO, null, null)),
            "corrected",
            new Example<>(
                    Topic.REPORTED,
                    new SeizureEvent.Corrected(
                            ID, 2, CORRECTED, CORRECTED, "importer", WEIGHED_AGAIN, "weighed again", null, null)),
            "analysed",
            new Example<>(
                    Topic.REPORTED,
                    new SeizureEvent.Analysed(
                            ID, ANALYSED, ANALYSED.plusSeconds(2), "us-dea-lab", result(), null, null)),
            "retracted",
            new Example<>(Topic.REPORTED, retracted()),
            "refused",
            new Example<>(
                    Topic.REFUSED,
                    new SeizureRefused(
                            ID,
                            SeizureRefused.Reason.VERSION_CONFLICT,
                            "version 4 is a correction of 2024-05-30 already",
                            RETRACTED,
                            retracted())),
            "changed",
            new Example<>(Topic.CHANGED, change()),
            "changed-joint",
            new Example<>(Topic.CHANGED, jointly(change())));

    private static final SeizureId TWIN = new SeizureId("US-DEA-24-77");

    private static final Map<String, Example<?>> LINKS = Map.of(
            "linked",
            new Example<>(
                    Topic.REPORTED,
                    new SeizureEvent.Linked(
                            ID, "l-1", CORRECTED, CORRECTED, "reviewer", TWIN, null, "one stop, two reports", null)),
            "claimed",
            new Example<>(
                    Topic.LINKS,
                    new LinkEvent.Claimed(
                            TWIN,
                            ID,
                            List.of(
                                    new LinkEvent.Claim(KNOWN, List.of(new Agency("US-CBP"))),
                                    new LinkEvent.Claim(RETRACTED, List.of())))),
            "distinguished",
            new Example<>(
                    Topic.LINKS, new LinkEvent.Distinguished(TWIN, ID, CORRECTED, "two trucks, one after the other")),
            "standing",
            new Example<>(
                    Topic.LINKS,
                    new LinkEvent.Standing(
                            ID, TWIN, List.of(new LinkEvent.Stand(KNOWN, true, List.of(new SeizureId("MX-ANAM-9")))))));

    static final Map<String, Example<?>> ALL = all();

    private static Map<String, Example<?>> all() {
        var all = new TreeMap<>(SEIZURES);
        all.putAll(AlertExamples.COUNTS_AND_ALERTS);
        all.putAll(AlertExamples.ACTS_AND_DELIVERIES);
        all.putAll(LINKS);
        all.putAll(BookExamples.SEALS);
        all.putAll(BookExamples.COVERAGE);
        all.putAll(BookExamples.REGISTERS);
        all.putAll(BookExamples.RECEIPTS);
        all.putAll(BookExamples.COLUMN_MAPS);
        all.putAll(BookExamples.AUDITS);
        return all;
    }

    private Examples() {}

    record Example<V>(Topic<?, V> topic, V value) {}

    private static Ingredient ingredient(String substance, Role role, Evidence evidence) {
        return new Ingredient(new SubstanceCode(substance), role, evidence, null, null, null, null, null);
    }

    static SeizureEvent.Retracted retracted() {
        return new SeizureEvent.Retracted(ID, 4, RETRACTED, RETRACTED, "us-cbp", "entered twice", null, null);
    }

    private static LabResult result() {
        return new LabResult(
                "SW-2024-0815",
                "DEA Southwest Laboratory",
                "2024-05-07",
                List.of(
                        new LabResult.Finding(
                                0, new SubstanceCode("fentanyl"), Evidence.REFUTED, null, null, null, null),
                        new LabResult.Finding(
                                0,
                                new SubstanceCode("xylazine"),
                                Evidence.CONFIRMED,
                                Role.DILUENT,
                                Fraction.parse("0.0125"),
                                Quantity.of("1.375", "mg"),
                                Fraction.parse("0.05"))));
    }

    private static SeizureChange jointly(SeizureChange change) {
        return new SeizureChange(
                change.seizureId(),
                change.version(),
                change.cause(),
                change.legs(),
                change.sign(),
                change.recordedAt(),
                SampleCircumstances.by(
                        change.agency(), List.of(new Agency("US-DEA"), new Agency("US-HSI")), change.circumstances()),
                change.contributions(),
                List.of(new SharedAmount(
                        List.of(
                                new Goods(new SubstanceCode("cocaine"), Form.TABLET, Evidence.PRESUMPTIVE),
                                new Goods(new SubstanceCode("fentanyl"), Form.TABLET, Evidence.PRESUMPTIVE)),
                        0,
                        12_000,
                        0,
                        0,
                        1)),
                null,
                null,
                List.of(new SeizureId("US-DEA-24-77")));
    }

    private static SeizureChange change() {
        return new SeizureChange(
                ID,
                1,
                2,
                2,
                -1,
                CORRECTED,
                Circumstances.of(TABLETS_AT_LAREDO, List.of()),
                List.of(
                        new Contribution(
                                new SubstanceCode("fentanyl"),
                                Form.TABLET,
                                Evidence.PRESUMPTIVE,
                                0,
                                0,
                                0,
                                12_000,
                                12_000,
                                26_400_000,
                                0,
                                0,
                                0),
                        new Contribution(
                                new SubstanceCode("cocaine"),
                                Form.POWDER,
                                Evidence.CONFIRMED,
                                1_094_160_000L,
                                1_000_000_000L,
                                800_000_000L,
                                0,
                                0,
                                0,
                                750_000,
                                3,
                                1)));
    }
}
