package seizures.commons.state;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Parks a record that can never be processed, and goes on. Where it is the store that fails, on a full disk for one, the record
 * is good: the stream stops before it, instead of parking all that comes.
 */
public final class ParkOrStop extends LogAndContinueProcessingExceptionHandler {
    private Parked parked = Parked.of(Map.of());

    @Override
    public void configure(Map<String, ?> settings) {
        super.configure(settings);
        parked = Parked.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (isOfTheStore(exception)) {
            return Response.fail();
        }
        parked.at(context);
        return super.handleError(context, record, exception);
    }

    private static boolean isOfTheStore(Throwable exception) {
        return Stream.iterate(exception, each -> each != null, Throwable::getCause)
                .anyMatch(ProcessorStateException.class::isInstance);
    }
}
