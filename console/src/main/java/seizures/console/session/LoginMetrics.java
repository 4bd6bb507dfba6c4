package seizures.console.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts logins by outcome: as {@code seizure_console_logins_total}, from the first start on. */
@Component
final class LoginMetrics {
    private final Counter succeeded;
    private final Counter failed;

    LoginMetrics(MeterRegistry meters) {
        succeeded = counter(meters, "succeeded");
        failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("seizure.console.logins")
                .description(
                        "Logins by outcome; failed where the issuer does not answer, refuses, or sends what cannot be verified")
                .tag("outcome", outcome)
                .register(meters);
    }

    void succeeded() {
        succeeded.increment();
    }

    void failed() {
        failed.increment();
    }
}
