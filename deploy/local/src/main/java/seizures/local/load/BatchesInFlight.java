package seizures.local.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import seizures.local.load.Settling.Settled;
import seizures.tables.Row;

/**
 * Batches on their way to the service: several at once, so that neither side waits for the other. Their outcomes are handed
 * on in the order of the file. Two reports of one seizure are never on their way at once, nor is anything beside a row whose
 * seizure only the service can tell: of such rows the order decides.
 */
final class BatchesInFlight implements AutoCloseable {
    private static final int MOST = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private final Consumer<List<Settled>> outcome;

    /** @param seizures that its rows are about; empty where only the service can tell */
    private record Batch(Set<String> seizures, Future<List<Settled>> outcome) {
        boolean mayTravelWith(Set<String> others) {
            return !seizures.isEmpty() && !others.isEmpty() && others.stream().noneMatch(seizures::contains);
        }
    }

    /** @param outcome takes what became of each batch, in order, on the thread that sends */
    BatchesInFlight(Consumer<List<Settled>> outcome) {
        this.outcome = outcome;
    }

    /** Sends a batch as soon as it may travel. */
    void send(List<Row.Ready> rows, Callable<List<Settled>> sending) throws InterruptedException {
        var seizures = seizures(rows);
        while (batches.size() == MOST || !batches.stream().allMatch(batch -> batch.mayTravelWith(seizures))) {
            takeFirst();
        }
        batches.add(new Batch(seizures, threads.submit(sending)));
    }

    /** Returns when all are answered. */
    void await() throws InterruptedException {
        while (!batches.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() throws InterruptedException {
        try {
            outcome.accept(batches.remove().outcome().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BulkClient.RequestRefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Set<String> seizures(List<Row.Ready> rows) {
        var seizures = new HashSet<String>();
        for (var row : rows) {
            if (row.subject() == null) {
                return Set.of();
            }
            seizures.add(row.subject().seizureId());
        }
        return seizures;
    }

    @Override
    public void close() {
        var unanswered = new ArrayList<>(batches);
        unanswered.forEach(batch -> batch.outcome().cancel(true));
        threads.close();
    }
}
