package seizures.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A disk of 2 GB in memory, where this machine lets us have one: it takes the rights of root. All faults together need half. */
final class SmallDisk {
    private static final long BYTES = 2L << 30;

    private SmallDisk() {}

    /** Whether it could be had. */
    static boolean mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "tmpfs", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    static void unmount(Path folder) {
        Member.run("umount", "-l", folder.toString());
    }

    static Optional<String> impossible(Path folder) {
        try {
            return Files.getFileStore(folder).getTotalSpace() == BYTES
                    ? Optional.empty()
                    : Optional.of("no disk of its own: needs the rights of root");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static void fill(Path folder, Duration time) throws IOException {
        var filling = folder.resolve("filling");
        var block = new byte[1 << 20];
        try (var out = Files.newOutputStream(filling)) {
            for (long written = 0; written < BYTES; written += block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            System.out.println("    " + folder.getFileName() + " is full: " + e.getMessage());
        }
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            topUp(filling);
            Wait.lasting(Duration.ofMillis(200));
        }
        Files.delete(filling);
    }

    /** What others delete meanwhile is taken too. */
    private static void topUp(Path filling) {
        try (var out = Files.newOutputStream(filling, java.nio.file.StandardOpenOption.APPEND)) {
            var page = new byte[4096];
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            return; // full, as it should be
        }
    }
}
