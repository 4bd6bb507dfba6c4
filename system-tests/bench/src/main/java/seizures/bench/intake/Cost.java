package seizures.bench.intake;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a Java process has used since it started.
 *
 * @param processorNanos of all its threads
 * @param ledgerNanos of these, those of the ledger
 * @param allocatedBytes by all its threads
 */
record Cost(long processorNanos, long ledgerNanos, long allocatedBytes) {
    private static final String LEDGER = "seizure-ledger";

    static final Cost NONE = new Cost(0, 0, 0);

    Cost minus(Cost before) {
        return new Cost(
                processorNanos - before.processorNanos,
                ledgerNanos - before.ledgerNanos,
                allocatedBytes - before.allocatedBytes);
    }

    Cost plus(Cost other) {
        return minus(NONE.minus(other));
    }

    /** Asks a process for it. */
    static final class Meter {
        private final OperatingSystemMXBean system;
        private final ThreadMXBean threads;

        private Meter(MBeanServerConnection process) throws IOException {
            system = ManagementFactory.getPlatformMXBean(process, OperatingSystemMXBean.class);
            threads = ManagementFactory.getPlatformMXBean(process, ThreadMXBean.class);
        }

        @SuppressWarnings("BanJNDI") // The address is that of a process of this machine, and from itself.
        static Meter of(String pid) throws IOException, AttachNotSupportedException {
            var machine = VirtualMachine.attach(pid);
            try {
                var address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new Meter(JMXConnectorFactory.connect(address).getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        }

        Cost read() {
            return new Cost(system.getProcessCpuTime(), ledger(), threads.getTotalThreadAllocatedBytes());
        }

        private long ledger() {
            List<Long> ids = new ArrayList<>();
            for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().contains(LEDGER)) {
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
