package seizures.intake.submit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.trace.Spans;
import seizures.contract.CloudEvents;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.intake.ledger.Version;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.receipt.LineOrigin;
import seizures.intake.report.Submission;

/** The one place that writes to Kafka: holds a submission against what is known, sends it, answers when the brokers do. */
class ReportPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ReportPublisher.class);
    private static final int LOCKS = 256;
    /** In substances and events; about 30 MB of them. */
    private static final int REMEMBERED = 60_000;

    private final KafkaTemplate<SeizureId, SeizureEvent> kafka;
    private final Screening screening;
    private final IntakeMetrics metrics;
    private final Recent recent = new Recent(REMEMBERED);
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    ReportPublisher(KafkaTemplate<SeizureId, SeizureEvent> kafka, Screening screening, IntakeMetrics metrics) {
        this.kafka = kafka;
        this.screening = screening;
        this.metrics = metrics;
    }

    /** One that decides alike and sends nothing; for one request. */
    DryRun dryRun() {
        return new DryRun(screening, recent);
    }

    /** @param origin the line that is submitted; its events name it */
    Intake from(@Nullable LineOrigin origin) {
        return (submission, caller) -> submit(submission, caller, origin);
    }

    /** Decides and sends under a lock of the seizure, so that the log has what was decided in the order of deciding. */
    private CompletableFuture<Answer> submit(Submission submission, Caller caller, @Nullable LineOrigin origin) {
        var id = submission.seizureId();
        var lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            var view = screening.view(id, recent);
            return switch (screening.decide(submission, caller, view)) {
                case Decision.Send(var event) -> send(event, origin);
                case Decision.Known(var version) ->
                    known(version, view.record().current().orElse(version));
                case Decision.Decline(var problem) -> afterPending(id, () -> new Answer.Declined(problem, id));
            };
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<Answer> send(SeizureEvent event, @Nullable LineOrigin origin) {
        var answer = new CompletableFuture<Answer>();
        var sent = new Recent.Sent(event, answer);
        recent.add(sent);
        long begun = System.nanoTime();
        var span = Spans.sending(Topic.REPORTED.name());
        try {
            var _ = kafka.send(record(event, origin, span)).whenComplete((result, failure) -> {
                if (failure == null) {
                    try (var _ = span.makeCurrent()) {
                        metrics.durable(Duration.ofNanos(System.nanoTime() - begun));
                    }
                    answer.complete(stored(event, result.getRecordMetadata()));
                } else {
                    recent.forget(sent);
                    span.setStatus(StatusCode.ERROR);
                    answer.complete(failed(event.seizureId(), failure));
                }
                span.end();
            });
        } catch (KafkaException e) {
            recent.forget(sent);
            span.setStatus(StatusCode.ERROR);
            span.end();
            answer.complete(failed(event.seizureId(), e));
        }
        return answer;
    }

    private static ProducerRecord<SeizureId, SeizureEvent> record(
            SeizureEvent event, @Nullable LineOrigin origin, Span span) {
        var headers = CloudEvents.headersOf(event);
        if (origin != null) {
            origin.putInto(headers);
        }
        Spans.put(span, headers);
        return new ProducerRecord<>(Topic.REPORTED.name(), null, event.seizureId(), event, headers);
    }

    private static Answer failed(SeizureId id, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new Answer.Declined(
                        CommonProblem.TOO_LARGE.because("The report must fit into one record of the log"), id);
            }
        }
        LOG.atWarn()
                .addKeyValue("cause", rootOf(failure).getClass().getSimpleName())
                .log("A report was not acknowledged");
        return new Answer.Declined(IntakeProblem.outcomeUnknown(), id);
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** What is known from a send that is still on its way is known when that send is through, or not at all. */
    private CompletableFuture<Answer> known(Version version, Version current) {
        var known = Answer.Stored.known(version.event(), current);
        return recent.find(version.event())
                .map(sent -> sent.answer()
                        .thenApply(first -> first instanceof Answer.Stored stored
                                ? (Answer) known.withToken(stored.token())
                                : first))
                .orElseGet(() -> CompletableFuture.completedFuture(known));
    }

    /** A refusal that rests on a send which then fails would be wrong: such a caller must try again. */
    private CompletableFuture<Answer> afterPending(SeizureId id, Supplier<Answer> answer) {
        var pending = recent.pendingOf(id);
        return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new))
                .thenApply(_ -> pending.stream().allMatch(first -> first.join() instanceof Answer.Stored)
                        ? answer.get()
                        : new Answer.Declined(IntakeProblem.outcomeUnknown(), id));
    }

    private static Answer.Stored stored(SeizureEvent event, RecordMetadata at) {
        return Answer.Stored.anew(event, at.partition() + "-" + at.offset());
    }
}
