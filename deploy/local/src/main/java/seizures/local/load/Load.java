package seizures.local.load;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.tables.ColumnMapReader;
import seizures.tables.DamagedFileException;
import seizures.tables.MapSuggestion;
import seizures.tables.Tables;

/** The program behind {@code bin/load}. */
public final class Load {
    /** Rows that a dry run lists of one file; more are for a machine to read. */
    private static final int DIFFERENCES = 200;

    private Load() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            if (arguments.size() == 2 && arguments.getFirst().equals("--suggest-map")) {
                var path = Path.of(arguments.getLast());
                System.out.print(MapSuggestion.of(named(path, () -> Tables.header(path)), ""));
                return 0;
            }
            return load(LoadOptions.parse(arguments, System.getenv())) ? 0 : 1;
        } catch (BulkClient.RequestRefusedException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            System.err.println("File not found: " + e.getMessage());
        } catch (IOException | UncheckedIOException | ColumnMapReader.InvalidMapException e) {
            System.err.println(e.getMessage());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + LoadOptions.USAGE);
        }
        return 2;
    }

    private static boolean load(LoadOptions options) throws IOException, InterruptedException {
        boolean complete = true;
        try (var client = new BulkClient(options.service(), options.token(), options.dryRun())) {
            if (options.history()) {
                var progress = progress("CBP FY2019-FY2024", CbpHistory.size());
                var summary = loading(client, options, progress).run("CBP FY2019-FY2024", CbpHistory.reports());
                progress.end(summary, options.dryRun());
                complete = summary.isComplete();
            }
            for (var path : options.files()) {
                complete &= load(client, options, path);
            }
        }
        return complete;
    }

    private static boolean load(BulkClient client, LoadOptions options, Path path)
            throws IOException, InterruptedException {
        var file = options.input(path);
        if (!file.isWorkbook() && file.encoding().isUnusual()) {
            System.out.println(path + " is read as " + file.encoding().charset());
        }
        var name = String.valueOf(path.getFileName());
        var progress = progress(name, file.lines());
        var loading = loading(client, options, progress);
        var content = new FileContent(options.complete());
        LoadSummary summary;
        try (var rows = named(path, file::rows)) {
            summary = loading.run(name, options.complete() || options.coverage() ? rows.peek(content) : rows);
        }
        boolean done = summary.isComplete();
        var completing = new Completing(name, options, loading, progress);
        if (options.complete()) {
            done = completing.run(content, summary) && summary.isComplete();
        } else if (done && options.coverage() && !options.dryRun() && content.isMonthly()) {
            completing.stateMonths(content);
        }
        progress.end(summary, options.dryRun());
        return done;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** What is wrong with a file as a whole is said with its name. */
    private static <T> T named(Path path, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (DamagedFileException | Tables.UnknownTableException e) {
            throw new IOException(path + " " + e.getMessage(), e);
        }
    }

    private static Loading loading(BulkClient client, LoadOptions options, Progress progress) {
        return new Loading(client::send, Thread::sleep, progress, options.dryRun() ? DIFFERENCES : 0);
    }

    private static Progress progress(String name, long expected) {
        return new Progress(System.out, isTerminal(System.console()), name, expected, System::nanoTime);
    }

    static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }
}
