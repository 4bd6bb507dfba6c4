package seizures.commons.state;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** Parks a record that cannot be read, and goes on. */
public final class ParkUnreadable extends LogAndContinueExceptionHandler {
    private Parked parked = Parked.of(Map.of());

    @Override
    public void configure(Map<String, ?> settings) {
        super.configure(settings);
        parked = Parked.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        parked.at(context);
        return super.handleError(context, record, exception);
    }
}
