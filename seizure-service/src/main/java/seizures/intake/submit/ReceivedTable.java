package seizures.intake.submit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Problem;
import seizures.commons.request.ProblemException;
import seizures.intake.problem.IntakeProblem;
import seizures.tables.ColumnMap;
import seizures.tables.DamagedFileException;
import seizures.tables.Row;
import seizures.tables.Tables;

/** A table as it was sent, in a file for as long as it is read: its header and encoding are known at its end only. */
final class ReceivedTable implements AutoCloseable {
    private final Path path;
    private final Semaphore places;

    private ReceivedTable(Path path, Semaphore places) {
        this.path = path;
        this.places = places;
    }

    /**
     * Receives the whole table.
     *
     * @param most bytes
     * @param places how many are kept at once
     * @throws ProblemException where it is too large or too slow, or cannot be kept now
     */
    static ReceivedTable receive(Arriving body, long most, Semaphore places) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE.because("Too many tables at once"));
        }
        Path file = null;
        try {
            file = Files.createTempFile("seizures-table", null);
            write(body, file);
            return new ReceivedTable(file, places);
        } catch (Arriving.TooLong _) {
            throw failed(file, places, BulkRunner.tooLarge(most));
        } catch (Arriving.TooSlow _) {
            throw failed(file, places, CommonProblem.REQUEST_TIMEOUT.because("The body did not arrive in time"));
        } catch (IOException e) {
            throw failed(
                    file, places, CommonProblem.UNAVAILABLE.because("The table did not arrive, or cannot be kept now"));
        }
    }

    private static void write(Arriving body, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int b = body.next(); b != Arriving.END; b = body.next()) {
                out.write(b);
            }
        }
    }

    private static ProblemException failed(@Nullable Path file, Semaphore places, Problem problem) throws IOException {
        places.release();
        if (file != null) {
            Files.deleteIfExists(file);
        }
        return new ProblemException(problem);
    }

    /** The rows; closing them closes the table. */
    Stream<Row> rows(Collection<ColumnMap> maps, Tables.Choices choices) {
        try {
            return read(() -> Tables.rows(path, maps, choices)).onClose(this::close);
        } catch (ProblemException e) {
            close();
            throw e;
        }
    }

    List<String> header() {
        return read(() -> Tables.header(path));
    }

    boolean isReadBy(ColumnMap map) {
        return read(() -> Tables.isReadBy(path, map));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (DamagedFileException | Tables.UnknownTableException e) {
            throw new ProblemException(IntakeProblem.UNREADABLE_TABLE.because("The body " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        places.release();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
