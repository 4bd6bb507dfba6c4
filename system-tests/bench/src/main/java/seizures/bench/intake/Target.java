package seizures.bench.intake;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import seizures.bench.measure.Outcome;

/** What is loaded for some seconds at a time. */
interface Target {
    String name();

    Outcome run(int connections, int seconds) throws IOException, InterruptedException, ExecutionException;
}
