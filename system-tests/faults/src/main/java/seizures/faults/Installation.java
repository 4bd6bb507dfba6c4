package seizures.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code system-tests/faults/run} has built, and how it is started.
 *
 * @param top of the project
 * @param java the program
 * @param serviceOptions of Java, for a service
 * @param brokerLibraries class path of the local broker
 */
record Installation(Path top, String java, List<String> serviceOptions, String brokerLibraries) {
    private static final Path MOVABLE_CLOCK = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    static Installation of(Map<String, String> environment) {
        return new Installation(
                Path.of(need(environment, "FAULTS_TOP")),
                need(environment, "JAVA_HOME") + "/bin/java",
                List.of(need(environment, "FAULTS_SERVICE_OPTIONS").split(" ")),
                need(environment, "FAULTS_BROKER_LIBRARIES"));
    }

    private static String need(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set; run system-tests/faults/run");
        }
        return value;
    }

    List<String> broker(Path settings) {
        return List.of(
                java,
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                brokerLibraries,
                "seizures.local.ClusterNode",
                settings.toString());
    }

    List<String> service(Kind kind) {
        var run = top.resolve(kind.service).resolve("target/run");
        var command = new ArrayList<>(List.of(java));
        command.addAll(serviceOptions);
        var cache = run.resolve(kind.service + ".aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.add("-jar");
        command.add(run.resolve(kind.service + ".jar").toString());
        return command;
    }

    boolean hasMovableClock() {
        return Files.exists(MOVABLE_CLOCK);
    }

    /** What makes a process read its clock through a file; nothing where the library is not installed. */
    Map<String, String> movableClock(Path file) {
        return hasMovableClock()
                ? Map.of(
                        "LD_PRELOAD", MOVABLE_CLOCK.toString(),
                        "FAKETIME_TIMESTAMP_FILE", file.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_DONT_RESET", "1")
                : Map.of();
    }
}
