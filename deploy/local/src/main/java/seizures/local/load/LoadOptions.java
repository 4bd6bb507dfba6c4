package seizures.local.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.tables.BuiltInMaps;
import seizures.tables.ColumnMap;
import seizures.tables.ColumnMapReader;
import seizures.tables.Restating;
import seizures.tables.Tables;

/**
 * What was asked for on the command line.
 *
 * @param token of whoever sends; empty where access is open
 * @param history the history that comes with the program, before any file
 * @param dryRun whether nothing is to be stored
 * @param maps by which tables are read
 * @param complete whether the tables are all that there is of their months
 * @param coverage whether the months of a table of monthly sums are stated as covered
 * @param confirm how many records may be retracted; null to be asked
 * @param reason of restated rows; null for one that names the file
 */
record LoadOptions(
        URI service,
        String token,
        boolean history,
        boolean dryRun,
        boolean complete,
        boolean coverage,
        @Nullable Integer confirm,
        @Nullable Agency agency,
        @Nullable Instant recordedAt,
        @Nullable String reason,
        @Nullable LocalDate restatedOn,
        Collection<ColumnMap> maps,
        List<Path> files) {
    private static final Set<String> WITH_VALUE =
            Set.of("--to", "--agency", "--recorded-at", "--reason", "--restated-on", "--map", "--confirm");

    private static final Set<String> FLAGS = Set.of("--history", "--dry-run", "--complete", "--no-coverage");

    static final String USAGE = """
            usage: bin/load [--dry-run] [--complete [--confirm N]] [--no-coverage] [--map MAP] [--agency CODE] [--recorded-at TIME]
                            [--reason TEXT] [--restated-on DAY] [--to URL] FILE…
                   bin/load --suggest-map FILE

            Sends reports through POST /v1/seizures:bulk. A FILE is NDJSON (one report on each line, sent as it is), or
            a table: CSV or XLSX as CBP and UNODC publish them, or any other with a map of its columns. Cells of a CSV
            file are separated by comma, semicolon or tab; UTF-8, UTF-16 and Windows-1252 are read. Loading a file again
            is harmless. Loading the next release of CBP's table restates the rows that differ.

              --dry-run            say what would be new, restated, unchanged or refused, and store nothing
              --complete           the table is all that there is of its agencies and months: records that it does not hold
                                   are retracted once their number is confirmed, and its months are stated as covered
              --no-coverage        do not state the months of a table of monthly sums as covered
              --confirm N          retract N records without asking; where they are not N, none is
              --map MAP            how the table's columns are read: a file (docs/column-maps.md), or cbp, cbp-amo, unodc;
                                   otherwise the one of these three that knows the header
              --suggest-map        print a draft of such a file for a table's header
              --agency CODE        for tables: the agency that reports, instead of US-CBP or DE-IDS and so on
              --recorded-at TIME   for tables: when the figures were known, such as 2023-02-21T12:00:00Z; otherwise by
                                   convention: CBP on the 15th of the next month, 12:00Z; UNODC 2016-01-01T00:00:00Z;
                                   restated rows now
              --reason TEXT        of restated rows; otherwise "restated in" and the name of the file
              --restated-on DAY    of restated rows in locked periods: the day of publication
              --to URL             the seizure service; otherwise http://127.0.0.1 and SEIZURES_SEIZURE_PORT (8081)

            SEIZURES_TOKEN is the token of the sender; without it, that of the local run's importer. SEIZURES_LOAD_HEAP
            is how much memory rows may take (128m), for --complete with a table of millions.

            Exit code 0: every row is with the service, or is one that nobody can count (it is named); 1: a row was
            refused, not answered or cannot be read; 2: the load could not begin.
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException in words for the person who typed it
     */
    static LoadOptions parse(List<String> arguments, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        var files = new ArrayList<Path>();
        var flags = new HashSet<String>();
        for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
            var word = rest.remove();
            if (WITH_VALUE.contains(word)) {
                given.put(word, value(word, rest));
            } else if (FLAGS.contains(word)) {
                flags.add(word);
            } else {
                files.add(file(word));
            }
        }
        if (files.isEmpty() && !flags.contains("--history")) {
            throw new IllegalArgumentException("no file");
        }
        return of(given, flags, files, environment);
    }

    private static LoadOptions of(
            Map<String, String> given, Set<String> flags, List<Path> files, Map<String, String> environment) {
        var local = "http://127.0.0.1:" + environment.getOrDefault("SEIZURES_SEIZURE_PORT", "8081");
        return new LoadOptions(
                URI.create(given.getOrDefault("--to", local)),
                environment.getOrDefault("SEIZURES_TOKEN", ""),
                flags.contains("--history"),
                flags.contains("--dry-run"),
                flags.contains("--complete"),
                !flags.contains("--no-coverage"),
                optional(given.get("--confirm"), LoadOptions::count),
                optional(given.get("--agency"), LoadOptions::agency),
                optional(given.get("--recorded-at"), LoadOptions::time),
                given.get("--reason"),
                optional(given.get("--restated-on"), LoadOptions::day),
                maps(given.get("--map")),
                files);
    }

    private static <T> @Nullable T optional(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }

    /** One of the files, as it is to be read. */
    InputFile input(Path file) {
        var choices = new Tables.Choices(
                agency == null ? null : agency.code(), recordedAt, restating(String.valueOf(file.getFileName())));
        return new InputFile(file, maps, choices);
    }

    /** What restated rows and retractions say of themselves. */
    Restating restating(String file) {
        return new Restating(reason != null ? reason : "restated in " + file, recordedAt, restatedOn);
    }

    /** One map, named or in a file; without a name all that come with the program. */
    private static Collection<ColumnMap> maps(@Nullable String name) {
        if (name == null) {
            return BuiltInMaps.all().values();
        }
        var builtIn = BuiltInMaps.all().get(name);
        try {
            return List.of(builtIn != null ? builtIn : ColumnMapReader.read(Files.readString(Path.of(name))));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--map must be a file, or one of "
                            + String.join(", ", BuiltInMaps.all().keySet()) + ": " + name,
                    e);
        }
    }

    private static String value(String option, ArrayDeque<String> rest) {
        var value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private static Path file(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("unknown option: " + word);
        }
        return Path.of(word);
    }

    private static Agency agency(String code) {
        try {
            return new Agency(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--agency " + code + " " + e.getMessage(), e);
        }
    }

    private static Integer count(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("--confirm must be the number of records to retract: " + text);
        }
        return Integer.valueOf(text);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--recorded-at must be a time such as 2023-02-21T12:00:00Z: " + text, e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--restated-on must be a day such as 2026-11-30: " + text, e);
        }
    }
}
