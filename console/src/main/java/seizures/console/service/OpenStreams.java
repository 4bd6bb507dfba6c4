package seizures.console.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Streams that pages have open. They end when the console stops, which else would wait for as long as somebody looks. */
@Component
class OpenStreams {
    private final Set<InputStream> streams = ConcurrentHashMap.newKeySet();

    void add(InputStream stream) {
        streams.add(stream);
    }

    void remove(InputStream stream) {
        streams.remove(stream);
    }

    /** Before the server waits for requests at work; the pages connect again. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        for (var stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
