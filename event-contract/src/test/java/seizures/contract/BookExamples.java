package seizures.contract;

import static seizures.contract.ExampleTimes.ANALYSED;
import static seizures.contract.ExampleTimes.CORRECTED;
import static seizures.contract.ExampleTimes.ID;
import static seizures.contract.ExampleTimes.KNOWN;
import static seizures.contract.ExampleTimes.RETRACTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What books of the past and of names look like: seals, audit, receipts, coverage, column maps, registers. */
final class BookExamples {
    private static final LocalDate RESTATED = LocalDate.of(2024, 12, 2);

    static final Map<String, Examples.Example<?>> SEALS = Map.of(
            "opened",
            new Examples.Example<>(Topic.SEALS, new SealEvent.Opened(LocalDate.of(2024, 3, 15), KNOWN)),
            "day-sealed",
            new Examples.Example<>(
                    Topic.SEALS,
                    new SealEvent.DaySealed(LocalDate.of(2024, 3, 17), "reviewer", CORRECTED, "monthly edition")),
            "period-locked",
            new Examples.Example<>(
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
            new Examples.Example<>(
                    Topic.SEALS,
                    new SealEvent.PeriodUnlocked(
                            new Agency("US-CBP"), "FY2023", "reviewer", ANALYSED, "the wrong year")),
            "retracted-restated",
            new Examples.Example<>(
                    Topic.REPORTED,
                    new SeizureEvent.Retracted(
                            ID, 4, RETRACTED, RETRACTED, "us-cbp", "entered twice", CORRECTED, RESTATED)));

    static final Map<String, Examples.Example<?>> AUDITS = Map.of(
            "audit",
            new Examples.Example<>(
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

    static final Map<String, Examples.Example<?>> RECEIPTS = Map.of(
            "receipt",
            new Examples.Example<>(
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

    static final Map<String, Examples.Example<?>> COLUMN_MAPS = Map.of(
            "column-map",
            new Examples.Example<>(
                    Topic.COLUMN_MAPS,
                    new ColumnMapVersion(
                            "MX-ANAM-monthly", 2, KNOWN, "mx-anam", "title: Aseguramientos\ncolumns: [Folio]\n")));

    static final Map<String, Examples.Example<?>> COVERAGE = Map.of(
            "coverage-stated",
            new Examples.Example<>(
                    Topic.COVERAGE, new CoverageEvent.CoverageStated(NOTHING_AT_LAREDO, KNOWN, KNOWN, "us-cbp", null)),
            "coverage-corrected",
            new Examples.Example<>(
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
            new Examples.Example<>(
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

    static final Map<String, Examples.Example<?>> REGISTERS = Map.of(
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
            new Examples.Example<>(
                    Topic.REGISTERS,
                    new RegisterAct.EntryWithdrawn(
                            RegisterKind.NAMES,
                            "polvo azul",
                            2,
                            "registrar",
                            "means more than one substance",
                            CORRECTED,
                            CORRECTED)));

    private static Examples.Example<RegisterAct> made(RegisterEntry entry) {
        return new Examples.Example<>(
                Topic.REGISTERS,
                new RegisterAct.EntryMade(
                        entry, 1, LocalDate.of(2024, 3, 1), "registrar", "asked for by the laboratory", KNOWN, KNOWN));
    }

    private BookExamples() {}
}
