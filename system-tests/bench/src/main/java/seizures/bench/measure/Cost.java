package seizures.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a Java process has used since it started.
 *
 * @param processorNanos of all its threads
 * @param partNanos of these, those of the threads that the meter looks at
 * @param allocatedBytes by all its threads
 */
public record Cost(long processorNanos, long partNanos, long allocatedBytes) {
    public static final Cost NONE = new Cost(0, 0, 0);

    public Cost minus(Cost before) {
        return new Cost(
                processorNanos - before.processorNanos,
                partNanos - before.partNanos,
                allocatedBytes - before.allocatedBytes);
    }

    /** Where it can be read. */
    @FunctionalInterface
    public interface Source {
        /** Of a process that nobody looks at. */
        Source NONE = () -> Cost.NONE;

        Cost read();
    }

    /** Asks a process for it. */
    public static final class Meter implements Source {
        private final OperatingSystemMXBean system;
        private final ThreadMXBean threads;
        private final MemoryMXBean memory;
        private final Predicate<String> part;

        /** Of this process. */
        public static Meter own() throws IOException {
            return new Meter(ManagementFactory.getPlatformMBeanServer(), name -> false);
        }

        private Meter(MBeanServerConnection process, Predicate<String> part) throws IOException {
            this.part = part;
            system = ManagementFactory.getPlatformMXBean(process, OperatingSystemMXBean.class);
            threads = ManagementFactory.getPlatformMXBean(process, ThreadMXBean.class);
            memory = ManagementFactory.getPlatformMXBean(process, MemoryMXBean.class);
        }

        /** @param part some of its threads, by their names */
        @SuppressWarnings("BanJNDI") // The address is that of a process of this machine, and from itself.
        public static Meter of(String pid, Predicate<String> part) throws IOException, AttachNotSupportedException {
            var machine = VirtualMachine.attach(pid);
            try {
                var address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new Meter(JMXConnectorFactory.connect(address).getMBeanServerConnection(), part);
            } finally {
                machine.detach();
            }
        }

        /** What its heap holds once a collection is over. */
        public long heapBytes() {
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        }

        @Override
        public Cost read() {
            return new Cost(system.getProcessCpuTime(), part(), threads.getTotalThreadAllocatedBytes());
        }

        private long part() {
            List<Long> ids = new ArrayList<>();
            for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && part.test(thread.getThreadName())) {
                    ids.add(thread.getThreadId());
                }
            }
            long sum = 0;
            for (long nanos : threads.getThreadCpuTime(
                    ids.stream().mapToLong(Long::longValue).toArray())) {
                sum += Math.max(nanos, 0);
            }
            return sum;
        }
    }
}
