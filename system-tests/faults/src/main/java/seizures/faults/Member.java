package seizures.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One process of the plant. Started again by whoever watches it, unless it is held down on purpose. */
final class Member {
    final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier ready;
    private volatile @Nullable Process process;
    private volatile boolean held;
    private volatile boolean begun;

    /** @param ready whether it does its work */
    Member(String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.ready = ready;
    }

    void start() {
        start(Map.of());
    }

    /** @param more variables, of this start alone */
    synchronized void start(Map<String, String> more) {
        if (isAlive()) {
            return;
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            begun = false;
            process = builder.start();
            held = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        var current = process;
        return current != null && current.isAlive();
    }

    /** Whether it is to stay down until it is started. */
    boolean isHeld() {
        return held;
    }

    /** It has said that it lives. */
    void hasBegun() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    boolean isReady() {
        return isAlive() && ready.getAsBoolean();
    }

    void awaitReady() {
        Wait.until(name + " is ready", Duration.ofMinutes(3), this::isReady);
    }

    /** Sends a signal, as {@code kill} names it. */
    void signal(String signal) {
        var current = process;
        if (current != null && current.isAlive()) {
            run("kill", "-" + signal, Long.toString(current.pid()));
        }
    }

    /** Ends it by a signal, waits until it is gone, and keeps it down. */
    void end(String signal) {
        held = true;
        signal(signal);
        var current = process;
        if (current == null) {
            return;
        }
        try {
            if (!current.waitFor(40, TimeUnit.SECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void run(String... command) {
        try {
            var status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " says " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
