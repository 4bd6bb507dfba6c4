package seizures.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} of each process in turn while agencies report, correct and retract in bulk: nothing accepted is missing,
 * nothing is counted twice. Arguments: the folder with {@code <process>.pid}, the command that starts again what is not
 * running, then the processes to kill.
 */
final class KillCheck {
    private KillCheck() {}

    public static void main(String[] arguments) throws Exception {
        var pids = Path.of(arguments[0]);
        var start = arguments[1];
        var victims = List.of(arguments).subList(2, arguments.length);
        var load = new Load();
        Api.put(Api.ALERTS + "/v1/rules/" + load.rule(), load.ruleText(), "").orFail("rule");

        try (var pool = Executors.newSingleThreadExecutor()) {
            var loading = pool.submit(load);
            for (var victim : victims) {
                int before = load.accepted();
                Wait.until("the load goes on", Duration.ofMinutes(2), () -> load.accepted() >= before + 1_000);
                kill(pids.resolve(victim + ".pid"));
                long killed = System.nanoTime();
                System.out.printf("  kill -9 of %s after %d accepted%n", victim, load.accepted());
                start(start);
                System.out.printf("  %s is back after %.1f s%n", victim, (System.nanoTime() - killed) / 1e9);
            }
            int before = load.accepted();
            Wait.until("the load goes on", Duration.ofMinutes(2), () -> load.accepted() >= before + 1_000);
            load.stop();
            loading.get(3, TimeUnit.MINUTES);
        }
        var findings = new Findings();
        new Aftermath(load, findings).compare();
        findings.end("kill -9 of " + String.join(", ", victims) + " under load");
    }

    private static void kill(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        Wait.until("process " + pid + " is gone", Duration.ofMinutes(1), () -> !process.isAlive());
    }

    private static void start(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("does not start again: " + command);
        }
    }
}
