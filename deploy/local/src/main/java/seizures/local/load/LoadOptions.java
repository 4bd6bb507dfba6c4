package seizures.local.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;

/**
 * What was asked for on the command line.
 *
 * @param token of whoever sends; empty where access is open
 * @param history the history that comes with the program, before any file
 */
record LoadOptions(
        URI service,
        String token,
        boolean history,
        @Nullable Agency agency,
        @Nullable Instant recordedAt,
        List<Path> files) {
    static final String USAGE = """
            usage: bin/load [--agency CODE] [--recorded-at TIME] [--to URL] FILE…

            Sends reports through POST /v1/seizures:bulk. A FILE is NDJSON (one report on each line, sent as it is), or
            CSV as published: CBP's drug seizures, UNODC's Individual Drug Seizures. Loading a file again is harmless.

              --agency CODE        for CSV: the agency that reports, instead of US-CBP or DE-IDS and so on
              --recorded-at TIME   for CSV: when the world knew it, such as 2023-02-21T12:00:00Z; else by convention:
                                   CBP on the 15th of the month after, 12:00Z; UNODC 2016-01-01T00:00:00Z
              --to URL             the seizure service; else http://127.0.0.1 and SEIZURES_SEIZURE_PORT (8081)

            SEIZURES_TOKEN is the token of the sender; without it, that of the local run's importer.

            Exit code 0: all that is a report has been accepted, or was known; 1: some was refused or not answered;
            2: it could not be begun. Rows that are no report are named with the reason, and make no failure.
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException in words for the person who typed it
     */
    static LoadOptions parse(List<String> arguments, Map<String, String> environment) {
        var service = "http://127.0.0.1:" + environment.getOrDefault("SEIZURES_SEIZURE_PORT", "8081");
        var history = false;
        Agency agency = null;
        Instant recordedAt = null;
        var files = new ArrayList<Path>();
        for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
            var word = rest.remove();
            switch (word) {
                case "--history" -> history = true;
                case "--to" -> service = value(word, rest);
                case "--agency" -> agency = agency(value(word, rest));
                case "--recorded-at" -> recordedAt = time(value(word, rest));
                default -> files.add(file(word));
            }
        }
        if (files.isEmpty() && !history) {
            throw new IllegalArgumentException("no file");
        }
        return new LoadOptions(
                URI.create(service),
                environment.getOrDefault("SEIZURES_TOKEN", ""),
                history,
                agency,
                recordedAt,
                files);
    }

    private static String value(String option, ArrayDeque<String> rest) {
        var value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return value;
    }

    private static Path file(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("no such option: " + word);
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

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--recorded-at must be a time such as 2023-02-21T12:00:00Z: " + text, e);
        }
    }
}
