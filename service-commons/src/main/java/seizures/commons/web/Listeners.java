package seizures.commons.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who listen to a service's server-sent events: so many at once at most, each told by a thread of his own until he
 * is gone, his time is over or the service stops.
 */
public final class Listeners implements SmartLifecycle {
    /** After so long without an event a comment is sent, so that nobody between takes the line for dead. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /** Tells one of them what comes, for as long as he listens. */
    @FunctionalInterface
    public interface Teller {
        /** @throws IOException from the listener: he is gone */
        void tell(Listener listener) throws IOException, InterruptedException;
    }

    private final Semaphore places;
    private final String threads;
    private final Set<Listener> listening = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * @param places how many may listen at once
     * @param threads what those are called that tell
     */
    public Listeners(int places, String threads) {
        this.places = new Semaphore(places);
        this.threads = threads;
    }

    /**
     * Takes a listener in. His place is free again as soon as it is known that he is gone.
     *
     * @param milliseconds for how long; 0 is for ever
     * @param greeting is sent at once, as a comment
     * @return what a controller answers
     * @throws NoPlace where so many listen already
     */
    public SseEmitter listen(long milliseconds, String greeting, Teller teller) throws IOException {
        if (!places.tryAcquire()) {
            throw new NoPlace();
        }
        var listener = new Listener(new UnbufferedEmitter(milliseconds), teller);
        listening.add(listener);
        listener.begin(greeting);
        return listener.emitter;
    }

    /** Tells caches and proxies, nginx among them, to pass each event on at once. */
    private static final class UnbufferedEmitter extends SseEmitter {
        UnbufferedEmitter(long milliseconds) {
            super(milliseconds);
        }

        @Override
        protected void extendResponse(ServerHttpResponse response) {
            super.extendResponse(response);
            response.getHeaders().setCacheControl(CacheControl.noStore());
            response.getHeaders().set("X-Accel-Buffering", "no");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends them all, before the web server waits for its requests to end. */
    @Override
    public void stop() {
        List.copyOf(listening).forEach(Listener::end);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One of them. */
    public final class Listener {
        private final SseEmitter emitter;
        private final Teller teller;
        private final AtomicBoolean here = new AtomicBoolean(true);

        private Listener(SseEmitter emitter, Teller teller) {
            this.emitter = emitter;
            this.teller = teller;
        }

        /** The greeting goes out with the request's own thread, so that no other one writes the head of the answer. */
        private void begin(String greeting) throws IOException {
            emitter.onCompletion(this::end);
            emitter.onTimeout(this::end);
            emitter.onError(e -> end());
            emitter.send(SseEmitter.event().comment(greeting));
            Thread.ofVirtual().name(threads).start(this::run);
        }

        public boolean isHere() {
            return here.get();
        }

        /**
         * Tells him of an event.
         *
         * @param body becomes JSON
         * @throws IOException when he is gone
         */
        public void send(String name, Object body) throws IOException {
            send(SseEmitter.event().name(name).data(body, MediaType.APPLICATION_JSON));
        }

        /**
         * Tells him of an event that he can go on after.
         *
         * @param json is sent as it is
         * @throws IOException when he is gone
         */
        public void send(long id, String name, String json) throws IOException {
            send(SseEmitter.event().id(Long.toString(id)).name(name).data(json, MediaType.TEXT_PLAIN));
        }

        /**
         * Says that there is nothing to say.
         *
         * @throws IOException when he is gone
         */
        public void sendHeartbeat() throws IOException {
            send(SseEmitter.event().comment("nothing new"));
        }

        private void send(SseEmitter.SseEventBuilder event) throws IOException {
            try {
                emitter.send(event);
            } catch (IllegalStateException e) {
                throw new IOException("ended", e);
            }
        }

        private void run() {
            try {
                teller.tell(this);
            } catch (IOException e) {
                LOG.debug("a listener is gone", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (isHere()) {
                    LOG.warn("ends a stream, as there is nothing to tell from", e);
                }
            } finally {
                end();
            }
        }

        /** The thread ends when it next looks. */
        private void end() {
            if (!here.compareAndSet(true, false)) {
                return;
            }
            listening.remove(this);
            places.release();
            try {
                emitter.complete();
            } catch (IllegalStateException e) {
                LOG.debug("the web server has ended it", e);
            }
        }
    }
}
