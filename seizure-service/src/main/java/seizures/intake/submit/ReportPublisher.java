package seizures.intake.submit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import seizures.commons.trace.Trace;
import seizures.contract.CloudEvents;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.intake.ledger.Ledger;
import seizures.intake.ledger.SeizureRecord;
import seizures.intake.ledger.Version;
import seizures.intake.problem.IntakeProblem;
import seizures.intake.report.Submission;
import seizures.intake.seal.Seals;

/** The one place that writes to Kafka: holds a submission against what is known, sends it, answers when the brokers do. */
class ReportPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ReportPublisher.class);
    private static final int LOCKS = 256;

    private final KafkaTemplate<SeizureId, SeizureEvent> kafka;
    private final Ledger ledger;
    private final Permission permission;
    private final Seals seals;
    private final Clock clock;
    private final IntakeMetrics metrics;
    private final Recent recent = new Recent();
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    ReportPublisher(
            KafkaTemplate<SeizureId, SeizureEvent> kafka,
            Ledger ledger,
            Permission permission,
            Seals seals,
            Clock clock,
            IntakeMetrics metrics) {
        this.kafka = kafka;
        this.ledger = ledger;
        this.permission = permission;
        this.seals = seals;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Decides and sends under a lock of the seizure, so that the log has what was decided in the order of deciding.
     * The answer never fails: it may be that the outcome is not known.
     */
    CompletableFuture<Answer> submit(Submission submission, Caller caller) {
        var lock = locks[Math.floorMod(submission.seizureId().hashCode(), LOCKS)];
        lock.lock();
        try {
            var view = view(submission.seizureId());
            var refusal = permission.refusal(submission, caller, view);
            if (refusal.isPresent()) {
                return CompletableFuture.completedFuture(new Answer.Declined(refusal.get()));
            }
            if (submission.stated().recordedAt() != null && !seals.isFresh()) {
                return CompletableFuture.completedFuture(new Answer.Declined(CommonProblem.UNAVAILABLE.because(
                        "The sealed days are not known right now, and recordedAt may be one of them")));
            }
            return switch (Decision.of(submission, caller, view, seals.closed(), now())) {
                case Decision.Send(var event) -> send(event);
                case Decision.Known(var version) -> known(version);
                case Decision.Decline(var problem) ->
                    afterPending(submission.seizureId(), () -> new Answer.Declined(problem));
            };
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Decision.View view(SeizureId id) {
        var unknown = SeizureRecord.unknown(id);
        return switch (ledger.findHere(id)) {
            case Ledger.Finding.Here(var found) -> new Decision.View(recent.over(found.orElse(unknown)), true);
            case Ledger.Finding.There _, Ledger.Finding.Nowhere _ -> new Decision.View(recent.over(unknown), false);
        };
    }

    private CompletableFuture<Answer> send(SeizureEvent event) {
        var answer = new CompletableFuture<Answer>();
        var sent = new Recent.Sent(event, answer);
        recent.add(sent);
        long begun = System.nanoTime();
        var step = Spans.sending(Topic.REPORTED.name(), Trace.current());
        try {
            var headers = CloudEvents.headersOf(event);
            step.trace().ifPresent(trace -> trace.putInto(headers));
            var record = new ProducerRecord<>(Topic.REPORTED.name(), null, event.seizureId(), event, headers);
            var _ = kafka.send(record).whenComplete((result, failure) -> {
                if (failure == null) {
                    Trace.during(step.trace(), () -> metrics.durable(Duration.ofNanos(System.nanoTime() - begun)));
                    answer.complete(stored(event, result.getRecordMetadata()));
                } else {
                    recent.forget(sent);
                    step.fail();
                    answer.complete(failed(failure));
                }
                step.close();
            });
        } catch (KafkaException e) {
            recent.forget(sent);
            step.fail();
            step.close();
            answer.complete(failed(e));
        }
        return answer;
    }

    private static Answer failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new Answer.Declined(
                        CommonProblem.TOO_LARGE.because("The report must fit into one record of the log"));
            }
        }
        LOG.atWarn()
                .addKeyValue("cause", rootOf(failure).getClass().getSimpleName())
                .log("A report was not acknowledged");
        return new Answer.Declined(IntakeProblem.outcomeUnknown());
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** What is known from a send that is still on its way is known when that send is through, or not at all. */
    private CompletableFuture<Answer> known(Version version) {
        var event = version.event();
        var known = stored(event, null);
        return recent.find(event)
                .map(sent -> sent.answer()
                        .thenApply(first -> first instanceof Answer.Stored stored
                                ? (Answer) new Answer.Stored(
                                        known.seizureId(),
                                        known.version(),
                                        known.resultId(),
                                        known.retracted(),
                                        known.recordedAt(),
                                        stored.token(),
                                        true)
                                : first))
                .orElseGet(() -> CompletableFuture.completedFuture(known));
    }

    /** A refusal that rests on a send which then fails would be wrong: that one is told to try again. */
    private CompletableFuture<Answer> afterPending(SeizureId id, Supplier<Answer> answer) {
        var pending = recent.pendingOf(id);
        return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new))
                .thenApply(_ -> pending.stream().allMatch(first -> first.join() instanceof Answer.Stored)
                        ? answer.get()
                        : new Answer.Declined(IntakeProblem.outcomeUnknown()));
    }

    private static Answer.Stored stored(SeizureEvent event, @Nullable RecordMetadata at) {
        return new Answer.Stored(
                event.seizureId(),
                event instanceof Versioned versioned ? versioned.version() : null,
                event instanceof Analysed analysed ? analysed.result().resultId() : null,
                event instanceof Retracted,
                event.recordedAt(),
                at == null ? null : at.partition() + "-" + at.offset(),
                at == null);
    }
}
