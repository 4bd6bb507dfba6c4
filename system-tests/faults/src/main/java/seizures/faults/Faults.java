package seizures.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import seizures.faults.check.Checker;
import seizures.faults.check.Verdict;

/** The program: one fault after the other on one plant; a table, and exit code 1 where a promise was broken. */
final class Faults {
    private static final Duration BEFORE = Duration.ofSeconds(6);
    private static final Duration AFTER = Duration.ofSeconds(8);
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private final Plant plant;
    private final Table table = new Table();
    private final String run =
            Long.toString(System.currentTimeMillis() / 1000, 36).toUpperCase(Locale.ROOT);
    private int number;

    private Faults(Plant plant) {
        this.plant = plant;
    }

    /** Arguments: an empty folder, the first of a hundred ports, then names of faults; none means all. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var chosen = chosen(List.of(arguments).subList(2, arguments.length));
        var disks = disks(chosen, folder);
        var installation = Installation.of(System.getenv());
        var plant = new Plant(new Ports(Integer.parseInt(arguments[1])), folder, installation);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            plant.close();
            disks.forEach(SmallDisk::unmount);
        }));
        plant.start();
        var faults = new Faults(plant);
        chosen.forEach(faults::tryOut);
        faults.table.print();
        System.exit(faults.table.isGood() ? 0 : 1);
    }

    private static List<Fault> chosen(List<String> names) {
        var unknown = new ArrayList<>(names);
        unknown.removeAll(AllFaults.all().stream().map(Fault::name).toList());
        if (!unknown.isEmpty()) {
            System.err.println("no such fault: " + unknown + "; there are "
                    + AllFaults.all().stream().map(Fault::name).toList());
            System.exit(2);
        }
        var all = AllFaults.all();
        return names.isEmpty()
                ? all
                : names.stream()
                        .flatMap(name ->
                                all.stream().filter(fault -> fault.name().equals(name)))
                        .toList();
    }

    /** What a full disk needs before anything is on it. */
    private static List<Path> disks(List<Fault> chosen, Path folder) throws Exception {
        var disks = new ArrayList<Path>();
        for (var fault : chosen) {
            var disk = switch (fault.name()) {
                case AllFaults.DISK_OF_BROKER -> Plant.brokerFolder(folder, AllFaults.SMALL_DISK_BROKER);
                case AllFaults.DISK_OF_STATE -> Plant.stateFolder(folder, Kind.SEIZURE, 1);
                default -> null;
            };
            if (disk != null && SmallDisk.mount(disk)) {
                disks.add(disk);
            }
        }
        return disks;
    }

    private void tryOut(Fault fault) {
        var impossible = fault.impossible().apply(plant);
        if (impossible.isPresent()) {
            table.skipped(fault, impossible.get());
            return;
        }
        System.out.println(fault.name() + ": " + fault.says());
        try {
            underLoad(fault);
        } catch (Exception e) {
            e.printStackTrace();
            table.failed(fault, String.valueOf(e.getMessage()));
        }
    }

    private void underLoad(Fault fault) throws Exception {
        var agency = "US-F" + run + "X" + ++number;
        var file = plant.folder.resolve(number + "-" + fault.name() + ".ndjson"); // one fault may be asked for twice
        var waits = new Waits();
        plant.awaitReady();
        try (var acknowledgements = new Acknowledgements(file)) {
            try (var load = new Load(agency, plant.ports, acknowledgements, waits);
                    var reads = new Reads(plant.ports, waits);
                    var _ = new Delays(plant.ports.bootstrap(), agency, waits)) {
                load.start(plant.ports);
                reads.start(agency, new Sender(plant.ports, acknowledgements, waits));
                Wait.lasting(BEFORE);
                fault.act().on(plant);
                plant.awaitReady();
                Wait.lasting(AFTER);
            }
        }
        table.tried(fault, settled(agency, file), waits);
    }

    /** What is right stays right; what is only late has some time to come. */
    private Verdict settled(String agency, Path file) {
        var verdict = new Verdict[1];
        Wait.within(SETTLING, () -> {
            verdict[0] = Checker.check(plant.ports.bootstrap(), agency, file, Poison.placesIn(plant.folder));
            return verdict[0].isGood();
        });
        verdict[0].findings().stream().limit(20).forEach(finding -> System.out.println("    " + finding));
        System.out.println("    " + verdict[0]);
        return verdict[0];
    }
}
