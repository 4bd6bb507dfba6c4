package seizures.intake.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonField;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.SafeText;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.StatementId;
import seizures.intake.report.Moments;
import seizures.intake.report.PortParser;
import tools.jackson.databind.JsonNode;

/** Reads a statement of coverage from JSON, or gives every fault in it. */
final class StatementParser {
    private static final int REASON = 1000;
    private static final int MOST_PORTS = 1000;

    private final JsonFields fields;
    private final Moments moments;
    private final @Nullable String reasonInQuery;

    /** @param reasonInQuery counts where the body has none */
    StatementParser(JsonNode body, Instant now, @Nullable String reasonInQuery) {
        this.fields = new JsonFields(body, "#", new Faults());
        this.moments = new Moments(now);
        this.reasonInQuery = reasonInQuery;
    }

    /** A line of a bulk names its operation, which has been read already. */
    Parsed<StatementChange> statement() {
        fields.optional("operation");
        var recordedAt = recordedAt();
        var statement = statement(null, recordedAt);
        return end(statement == null ? null : new StatementChange.Make(statement, recordedAt));
    }

    Parsed<StatementChange> correction(StatementId addressed, int base) {
        var recordedAt = recordedAt();
        var reason = reason();
        var statement = statement(addressed, recordedAt);
        return end(
                statement == null || reason == null
                        ? null
                        : new StatementChange.Correct(statement, base, reason, recordedAt));
    }

    Parsed<StatementChange> withdrawal(StatementId addressed, int base) {
        var recordedAt = recordedAt();
        var reason = reason();
        return end(reason == null ? null : new StatementChange.Withdraw(addressed, base, reason, recordedAt));
    }

    private @Nullable CoverageStatement statement(@Nullable StatementId addressed, @Nullable Instant recordedAt) {
        var agency = fields.required("agency").parsed(Agency::new);
        var id = id(addressed, agency);
        var ports = fields.optional("ports").objects(0, MOST_PORTS, PortParser::port);
        var from = fields.required("from").parsed(Happened::new);
        var last = fields.required("to");
        var to = last.parsed(Happened::new);
        var claim = fields.required("claim").oneOf(CoverageClaim.class);
        if (from == null || to == null || !isPast(from, to, last, recordedAt)) {
            return null;
        }
        return agency == null || id == null || claim == null
                ? null
                : new CoverageStatement(
                        id, agency, ports.stream().distinct().toList(), from.firstDay(), to.lastDay(), claim);
    }

    /** Of days to come nobody can say anything. */
    private boolean isPast(Happened from, Happened to, JsonField last, @Nullable Instant recordedAt) {
        var known = LocalDate.ofInstant(recordedAt == null ? moments.now() : recordedAt, ZoneOffset.UTC);
        if (to.lastDay().isBefore(from.firstDay())) {
            last.fault("must not be before from");
        } else if (to.lastDay().isAfter(known)) {
            last.fault("must not be after " + known + ", the day on which it is known");
        } else {
            return true;
        }
        return false;
    }

    private @Nullable StatementId id(@Nullable StatementId addressed, @Nullable Agency agency) {
        var field = addressed == null ? fields.required("statementId") : fields.optional("statementId");
        var id = addressed == null || field.isPresent() ? field.parsed(StatementId::new) : addressed;
        if (id != null && addressed != null && !id.equals(addressed)) {
            field.fault("must match the id in the address");
        } else if (id != null && agency != null && !id.isOf(agency)) {
            field.fault("must start with the agency's code and a hyphen: " + agency + "-");
        }
        return id;
    }

    private @Nullable Instant recordedAt() {
        return fields.optional("recordedAt").parsed(text -> moments.recorded(text, null));
    }

    private @Nullable String reason() {
        if (reasonInQuery == null || fields.has("reason")) {
            return fields.required("reason").text(REASON);
        }
        try {
            return SafeText.forPeople(reasonInQuery, REASON);
        } catch (IllegalArgumentException e) {
            fields.faults().add("reason", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Parsed<StatementChange> end(@Nullable StatementChange change) {
        fields.refuseUnknown();
        var faults = fields.faults();
        return change != null && faults.isEmpty() ? new Parsed.Ok<>(change) : new Parsed.Invalid<>(faults.list());
    }
}
