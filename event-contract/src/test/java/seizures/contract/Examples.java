package seizures.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One record of each kind; what they look like on the wire lies in {@code approved/<name>.json}. */
final class Examples {
    private static final SeizureId ID = new SeizureId("US-CBP-24-000123");
    private static final Instant KNOWN = Instant.parse("2024-03-15T19:32:11.204Z");
    private static final Instant CORRECTED = Instant.parse("2024-03-18T08:00:00Z");
    private static final Instant ANALYSED = Instant.parse("2024-05-07T15:00:00Z");
    private static final Instant RETRACTED = Instant.parse("2024-06-01T09:30:00Z");

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

    static final Map<String, Example<?>> COUNTS_AND_ALERTS = Map.of(
            "counted",
            new Example<>(
                    Topic.DOSE_COUNTS,
                    Tally.of(new Contribution(
                            new SubstanceCode("fentanyl"),
                            Form.POWDER,
                            Evidence.CONFIRMED,
                            1_094_160_050_838L,
                            1_000_000_000L,
                            193_600_000L,
                            12_000,
                            12_000,
                            26_400_000,
                            750_000,
                            3,
                            1))),
            "rule",
            new Example<>(
                    Topic.ALERT_RULES,
                    AlertRuleVersion.of(
                                    "fentanyl-month",
                                    1,
                                    KNOWN,
                                    ContractJson.MAPPER.createObjectNode().put("severity", "critical"))
                            .by("alert-owner")),
            "rule-suspended",
            new Example<>(
                    Topic.ALERT_RULES,
                    AlertRuleVersion.of(
                                    "fentanyl-month",
                                    1,
                                    KNOWN,
                                    ContractJson.MAPPER.createObjectNode().put("severity", "critical"))
                            .suspended(CORRECTED, "it took too long")),
            "rule-deleted",
            new Example<>(
                    Topic.ALERT_RULES,
                    AlertRuleVersion.of("fentanyl-month", 2, CORRECTED, null).by("alert-owner")),
            "acknowledged",
            new Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Acknowledged("a-1", "c-1", "alert-owner", KNOWN, "calling Laredo", null)),
            "commented",
            new Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Commented("a-1", "c-2", "analyst", CORRECTED, "weighed wet")),
            "alert",
            new Example<>(
                    Topic.ALERTS,
                    new AlertVersion(
                            "a-1",
                            2,
                            "fentanyl-month",
                            1,
                            Severity.CRITICAL,
                            AlertState.WITHDRAWN,
                            Map.of("country", "US"),
                            new AlertVersion.Window(
                                    Instant.parse("2022-12-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z")),
                            "doses (gross-2mg@1)",
                            new BigDecimal("547080025"),
                            new BigDecimal("410000000.5"),
                            new BigDecimal("1000000000"),
                            new BigDecimal("0.547"),
                            new AlertVersion.AlertEvidence(List.of(ID), 1),
                            KNOWN,
                            CORRECTED,
                            "the total was corrected below the threshold")));

    private static final AlertFilter CRITICAL_AT_LAREDO = new AlertFilter(
            List.of(),
            List.of("fentanyl-month"),
            List.of(Severity.CRITICAL),
            List.of("UNLOCODE:USLRD"),
            List.of("South Texas"),
            List.of("US"),
            List.of("fentanyl"));

    private static final AlertFilter ONE_ALERT =
            new AlertFilter(List.of("a-1"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static final Map<String, Example<?>> ACTS_AND_DELIVERIES = Map.of(
            "acknowledged-critical",
            new Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Acknowledged(
                            "a-1", "c-3", "alert-owner", KNOWN, "calling Laredo", Severity.CRITICAL)),
            "assigned",
            new Example<>(
                    Topic.ALERT_COMMANDS, new AlertCommand.Assigned("a-1", "c-4", "alert-owner", KNOWN, "analyst")),
            "judged",
            new Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Judged(
                            "a-1",
                            "c-5",
                            "analyst",
                            CORRECTED,
                            AlertCommand.Judgement.DISMISSED,
                            "a month reported twice")),
            "silenced",
            new Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Silenced(
                            "s-1",
                            "c-6",
                            "alert-owner",
                            KNOWN,
                            ONE_ALERT,
                            "known, being recounted",
                            CORRECTED,
                            CORRECTED.minusSeconds(3600),
                            true)),
            "unsilenced",
            new Example<>(Topic.ALERT_COMMANDS, new AlertCommand.Unsilenced("s-1", "c-7", "alert-owner", CORRECTED)),
            "subscription",
            new Example<>(
                    Topic.ALERT_SUBSCRIPTIONS,
                    new AlertSubscription(
                            "laredo-desk",
                            KNOWN,
                            "https://desk.example.org/alerts",
                            "laredo-desk",
                            42,
                            CRITICAL_AT_LAREDO)),
            "ended-subscription",
            new Example<>(
                    Topic.ALERT_SUBSCRIPTIONS,
                    new AlertSubscription(
                            "gone-desk",
                            KNOWN,
                            DeliveryChannel.CHAT,
                            "https://gone.example.org/alerts",
                            null,
                            42,
                            CRITICAL_AT_LAREDO,
                            List.of(AlertChange.FIRED, AlertChange.CORRECTED, AlertChange.WITHDRAWN),
                            Duration.ofMinutes(15),
                            List.of(new SealedSecret("c2VhbGVk", null), new SealedSecret("b2xkIG9uZQ==", CORRECTED)),
                            CORRECTED)),
            "delivered",
            new Example<>(
                    Topic.ALERT_DELIVERIES,
                    new AlertDelivery("laredo-desk", "a-1", 2, AlertDelivery.Outcome.DELIVERED, 1, CORRECTED, null)),
            "given-up",
            new Example<>(
                    Topic.ALERT_DELIVERIES,
                    new AlertDelivery(
                            "laredo-desk", "a-1", 3, AlertDelivery.Outcome.FAILED, 12, CORRECTED, "status 500")),
            "retrying",
            new Example<>(
                    Topic.ALERT_DELIVERIES,
                    new AlertDelivery(
                            "laredo-desk",
                            "a-1",
                            3,
                            AlertDelivery.Outcome.RETRYING,
                            2,
                            CORRECTED,
                            "status 503",
                            CORRECTED.plusSeconds(30))));

    private static final LocalDate RESTATED = LocalDate.of(2024, 12, 2);

    static final Map<String, Example<?>> SEALS = Map.of(
            "opened",
            new Example<>(Topic.SEALS, new SealEvent.Opened(LocalDate.of(2024, 3, 15), KNOWN)),
            "day-sealed",
            new Example<>(
                    Topic.SEALS,
                    new SealEvent.DaySealed(LocalDate.of(2024, 3, 17), "reviewer", CORRECTED, "monthly edition")),
            "period-locked",
            new Example<>(
                    Topic.SEALS,
                    new SealEvent.PeriodLocked(
                            new Agency("US-CBP"),
                            "FY2023",
                            LocalDate.of(2022, 10, 1),
                            LocalDate.of(2023, 9, 30),
                            "reviewer",
                            CORRECTED,
                            "published")),
            "period-unlocked",
            new Example<>(
                    Topic.SEALS,
                    new SealEvent.PeriodUnlocked(
                            new Agency("US-CBP"), "FY2023", "reviewer", ANALYSED, "the wrong year")),
            "retracted-restated",
            new Example<>(
                    Topic.REPORTED,
                    new SeizureEvent.Retracted(
                            ID, 4, RETRACTED, RETRACTED, "us-cbp", "entered twice", CORRECTED, RESTATED)));

    private static final Map<String, Example<?>> AUDITS = Map.of(
            "audit",
            new Example<>(
                    Topic.AUDIT,
                    new AuditPage(
                            "seizure-service/7f3a2b1c",
                            2,
                            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                            List.of(
                                    new AuditPage.Entry(
                                            KNOWN,
                                            "us-cbp",
                                            "https://issuer.example.org",
                                            "POST /v1/seizures",
                                            "US-CBP-24-000123",
                                            201,
                                            null,
                                            1),
                                    new AuditPage.Entry(
                                            KNOWN,
                                            "us-cbp",
                                            "https://issuer.example.org",
                                            "POST /v1/seizures:bulk",
                                            null,
                                            200,
                                            new AuditPage.Lines(998, 2, 1, 0),
                                            1),
                                    new AuditPage.Entry(
                                            CORRECTED,
                                            null,
                                            null,
                                            "GET /v1/seizures/US-CBP-24-000123",
                                            null,
                                            401,
                                            null,
                                            40)))));

    private static final CoverageStatement NOTHING_AT_LAREDO = new CoverageStatement(
            new StatementId("US-CBP-coverage-2024-02"),
            new Agency("US-CBP"),
            List.of(PortCode.parse("UNLOCODE:USLRD")),
            LocalDate.of(2024, 2, 1),
            LocalDate.of(2024, 2, 29),
            CoverageClaim.NOTHING_TO_REPORT);

    static final Map<String, Example<?>> RECEIPTS = Map.of(
            "receipt",
            new Example<>(
                    Topic.RECEIPTS,
                    new Receipt(
                            "018e4396-a1b4-7000-8000-000000000001",
                            1,
                            true,
                            KNOWN,
                            "us-cbp",
                            List.of(new Agency("US-CBP")),
                            new Receipt.Counts(1, 0, 1, 0),
                            List.of(
                                    new Receipt.Line(1, 201, ID, 1, "ab".repeat(32), "3-1042"),
                                    new Receipt.Line(2, 422, null, null, "cd".repeat(32), null)))));

    static final Map<String, Example<?>> COLUMN_MAPS = Map.of(
            "column-map",
            new Example<>(
                    Topic.COLUMN_MAPS,
                    new ColumnMapVersion(
                            "MX-ANAM-monthly", 2, KNOWN, "mx-anam", "title: Aseguramientos\ncolumns: [Folio]\n")));

    static final Map<String, Example<?>> COVERAGE = Map.of(
            "coverage-stated",
            new Example<>(
                    Topic.COVERAGE, new CoverageEvent.CoverageStated(NOTHING_AT_LAREDO, KNOWN, KNOWN, "us-cbp", null)),
            "coverage-corrected",
            new Example<>(
                    Topic.COVERAGE,
                    new CoverageEvent.CoverageCorrected(
                            new CoverageStatement(
                                    NOTHING_AT_LAREDO.statementId(),
                                    NOTHING_AT_LAREDO.agency(),
                                    List.of(),
                                    NOTHING_AT_LAREDO.from(),
                                    NOTHING_AT_LAREDO.to(),
                                    CoverageClaim.COMPLETE),
                            2,
                            CORRECTED,
                            ANALYSED,
                            "importer",
                            "all ports have reported",
                            KNOWN)),
            "coverage-withdrawn",
            new Example<>(
                    Topic.COVERAGE,
                    new CoverageEvent.CoverageWithdrawn(
                            NOTHING_AT_LAREDO.statementId(),
                            NOTHING_AT_LAREDO.agency(),
                            3,
                            ANALYSED,
                            ANALYSED,
                            "us-cbp",
                            "two reports are missing",
                            null)));

    static final Map<String, Example<?>> REGISTERS = Map.of(
            "substance-entered",
            made(new RegisterEntry.SubstanceEntry(
                    new SubstanceCode("medetomidine"),
                    "medetomidine",
                    SubstanceClass.CUTTING_AGENT,
                    "alpha-2-agonists",
                    new SubstanceCode("medetomidine"),
                    "86347-14-0",
                    "DEA laboratories, 2025")),
            "name-entered",
            made(new RegisterEntry.NameEntry("Polvo azul", new SubstanceCode("fentanyl"), "laboratory of the FGR")),
            "port-entered",
            made(new RegisterEntry.PortEntry(
                    PortCode.parse("UNLOCODE:MXNLD"),
                    "Nuevo Laredo",
                    "MX-TAM",
                    "MEXICO_NORTH",
                    "America/Matamoros",
                    27.48,
                    -99.51,
                    "UN/LOCODE 2024-2")),
            "alias-entered",
            made(new RegisterEntry.AliasEntry(
                    PortCode.parse("SCHEDULE_D:2304"), PortCode.parse("UNLOCODE:USLRD"), "Schedule D 2026")),
            "area-entered",
            made(new RegisterEntry.AreaEntry(
                    "MX-TAM", "Tamaulipas", new Country("MX"), null, 25.9, -97.5, "ISO 3166-2")),
            "control-entered",
            made(new RegisterEntry.ControlEntry(
                    new SubstanceCode("xylazine"), "US-CSA-III", "2026-11-02", null, "91 FR 1")),
            "country-group-entered",
            made(new RegisterEntry.CountryGroupEntry(
                    "ANDES", "Andean Community", List.of(new Country("BO"), new Country("CO")), "Cartagena Agreement")),
            "calendar-entered",
            made(new RegisterEntry.CalendarEntry("NZ", "New Zealand financial year", 7, "Public Finance Act 1989")),
            "crossings-entered",
            made(new RegisterEntry.CrossingsEntry(
                    PortCode.parse("SCHEDULE_D:2304"), 2025, 3_081_000, 5_200_000, 30_000, 3_400_000, 4_200, "BTS")),
            "entry-withdrawn",
            new Example<>(
                    Topic.REGISTERS,
                    new RegisterAct.EntryWithdrawn(
                            RegisterKind.NAMES,
                            "polvo azul",
                            2,
                            "registrar",
                            "means more than one substance",
                            CORRECTED,
                            CORRECTED)));

    static final Map<String, Example<?>> ALL = all();

    private static Example<RegisterAct> made(RegisterEntry entry) {
        return new Example<>(
                Topic.REGISTERS,
                new RegisterAct.EntryMade(
                        entry, 1, LocalDate.of(2024, 3, 1), "registrar", "asked for by the laboratory", KNOWN, KNOWN));
    }

    private static Map<String, Example<?>> all() {
        var all = new TreeMap<>(SEIZURES);
        all.putAll(COUNTS_AND_ALERTS);
        all.putAll(ACTS_AND_DELIVERIES);
        all.putAll(LINKS);
        all.putAll(SEALS);
        all.putAll(COVERAGE);
        all.putAll(REGISTERS);
        all.putAll(RECEIPTS);
        all.putAll(COLUMN_MAPS);
        all.putAll(AUDITS);
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
