package seizures.commons.trace;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import org.slf4j.LoggerFactory;

/** The lines that the process prints, to a collector as well, each with the trace that it belongs to. */
final class CollectedLogs {
    private CollectedLogs() {}

    /** Until what it answers is run. */
    static Runnable to(OpenTelemetry telemetry) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var appender = new OpenTelemetryAppender();
        appender.setName("otlp");
        appender.setContext(context);
        appender.setCaptureKeyValuePairAttributes(true);
        appender.setOpenTelemetry(telemetry);
        appender.addFilter(new NotOfTheExporter());
        appender.start();
        root.addAppender(appender);
        return () -> {
            root.detachAppender(appender);
            appender.stop();
        };
    }

    /** That logs cannot be sent must not be a log that is sent. */
    private static final class NotOfTheExporter extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent event) {
            return event.getLoggerName().startsWith("io.opentelemetry") ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }
}
