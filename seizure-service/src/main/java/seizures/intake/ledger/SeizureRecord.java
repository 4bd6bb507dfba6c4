package seizures.intake.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.LabResult;
import seizures.contract.LinkEvent;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureEvent.Analysed;
import seizures.contract.SeizureEvent.Corrected;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureEvent.Retracted;
import seizures.contract.SeizureEvent.Versioned;
import seizures.contract.SeizureId;
import seizures.contract.SeizureRefused;
import seizures.contract.SeizureRefused.Reason;
import seizures.domain.contribution.Contributions;

/**
 * All that was said about one seizure. The highest version is current, in whatever order they arrived; a laboratory
 * result takes the number after it.
 *
 * @param versions by number, ascending; possibly with gaps
 * @param refused in order of arrival, each once
 * @param told what other records of the same seizure have told; null where none has, and in what releases before joint
 *     seizures have stored
 */
public record SeizureRecord(
        SeizureId seizureId,
        List<Version> versions,
        List<SeizureRefused> refused,
        @JsonProperty("links") @Nullable Links told) {
    public SeizureRecord {
        told = Links.NONE.equals(told) ? null : told;
    }

    /** What other records of the same seizure have told. */
    Links links() {
        return told == null ? Links.NONE : told;
    }

    /** What the agency stated last, laboratory results left aside; empty where it is not known or retracted. */
    public Optional<Seizure> stated() {
        return versions.reversed().stream()
                .map(Version::event)
                .filter(event -> !(event instanceof Analysed || event instanceof Linked))
                .findFirst()
                .flatMap(event -> switch (event) {
                    case Reported reported -> Optional.of(reported.seizure());
                    case Corrected corrected -> Optional.of(corrected.seizure());
                    case Retracted _, Analysed _, Linked _ -> Optional.empty();
                });
    }

    /** The record of an unknown seizure. */
    public static SeizureRecord unknown(SeizureId seizureId) {
        return new SeizureRecord(seizureId, List.of(), List.of(), null);
    }

    /** Whether nothing was ever said about it, but that another is the same. */
    @JsonIgnore
    boolean isUnknown() {
        return versions.isEmpty() && refused.isEmpty();
    }

    /** The version with the highest number; empty before any has arrived. */
    public Optional<Version> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The seizure as it was stated last, before a retraction too. */
    public Optional<Seizure> newestSeizure() {
        return seizureAt(Integer.MAX_VALUE);
    }

    /** The seizure as it was stated last up to a version; of a retraction, what was retracted. */
    Optional<Seizure> seizureAt(int number) {
        return versions.reversed().stream()
                .filter(version -> version.number() <= number)
                .flatMap(version -> version.seizure().stream())
                .findFirst();
    }

    /** By its number; empty where it has not arrived. */
    public Optional<Version> find(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** A result with each substance under the name that the record as it stands has for it. */
    public LabResult inItsWords(LabResult result) {
        return current()
                .flatMap(Version::seizure)
                .map(seizure -> Analysis.inTheWordsOf(seizure, result))
                .orElse(result);
    }

    /** What becomes of the next event that arrives. Pure: the record itself stays as it is. */
    public Entry after(SeizureEvent event) {
        return switch (event) {
            case Versioned versioned -> versioned(versioned);
            case Analysed analysed -> analysed(analysed);
            case Linked linked -> linked(linked);
        };
    }

    /** What it knows once another record of the same seizure has told it something. */
    SeizureRecord after(LinkEvent event) {
        return new SeizureRecord(seizureId, versions, refused, links().after(event));
    }

    private Entry linked(Linked event) {
        var known = versions.stream()
                .filter(version -> version.event().eventId().equals(event.eventId()))
                .findFirst();
        if (known.isPresent()) {
            return new Entry.Duplicate(known.get());
        }
        var current = current();
        var seizure = current.flatMap(Version::seizure);
        return current.isEmpty() || seizure.isEmpty()
                ? refuse(event, Reason.NO_CURRENT_RECORD, "no record stands that could be linked")
                : accept(Version.of(current.get().number() + 1, event, seizure.get()));
    }

    /** Whether it ever had to do with another seizure, as hardly any has. */
    @JsonIgnore
    boolean isLinked() {
        return told != null || versions.stream().anyMatch(Version::namesAnother);
    }

    /** The seizure of another agency that it is said to be now. */
    public Optional<SeizureId> link() {
        return now().flatMap(moment -> Optional.ofNullable(moment.link()));
    }

    /** That seizure, where this counts as it now. */
    public Optional<SeizureId> mergedInto() {
        return now().flatMap(moment -> Optional.ofNullable(moment.mergedInto()));
    }

    /** What other agencies report it as now. */
    public List<SeizureId> alsoReportedAs() {
        return links().claimantsAt(Instant.MAX);
    }

    /** Whether a reviewer said that it is not that seizure. */
    public boolean differsFrom(SeizureId other) {
        return versions.stream()
                .anyMatch(version -> version.event() instanceof Linked linked && other.equals(linked.differsFrom()));
    }

    /** How it counts now; of a record with a current version. */
    public Version.State state() {
        return mergedInto().isPresent()
                ? Version.State.MERGED
                : current().map(Version::state).orElseThrow();
    }

    /** All seizures that it is said to be or was. */
    Set<SeizureId> everLinkedTo() {
        if (!isLinked()) {
            return Set.of();
        }
        var all = new LinkedHashSet<SeizureId>();
        Timeline.of(this).forEach(moment -> Stream.ofNullable(moment.link()).forEach(all::add));
        return all;
    }

    private Optional<Moment> now() {
        if (!isLinked()) {
            return Optional.empty();
        }
        var moments = Timeline.of(this);
        return moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast());
    }

    private Entry versioned(Versioned event) {
        var known = find(event.version());
        if (known.isPresent()) {
            return known.get().says(event)
                    ? new Entry.Duplicate(known.get())
                    : refuse(event, Reason.VERSION_CONFLICT, "version " + event.version() + " says something else");
        }
        return accept(Version.of(event));
    }

    private Entry analysed(Analysed event) {
        var known = versions.stream()
                .filter(version -> version.event().eventId().equals(event.eventId()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().says(event)
                    ? new Entry.Duplicate(known.get())
                    : refuse(event, Reason.VERSION_CONFLICT, "the result of this id says something else");
        }
        var current = current();
        var seizure = current.flatMap(Version::seizure);
        if (current.isEmpty() || seizure.isEmpty()) {
            return refuse(event, Reason.NO_CURRENT_RECORD, "no record stands that the result could be merged onto");
        }
        if (!Analysis.fits(event.result(), seizure.get())) {
            return refuse(
                    event,
                    Reason.NO_SUCH_ITEM,
                    "the record has " + seizure.get().items().size() + " items");
        }
        var merged = Analysis.merge(seizure.get(), event.result());
        return Contributions.isCountable(merged)
                ? accept(Version.of(current.get().number() + 1, event, merged))
                : refuse(event, Reason.OUT_OF_RANGE, "an item would hold more than 10^15 µg in its pieces");
    }

    private Entry accept(Version version) {
        if (!RecordRoom.isLeftIn(this) && !(version.event() instanceof Retracted)) {
            return refuse(version.event(), Reason.RECORD_FULL, "the record has " + versions.size() + " versions");
        }
        var all = new ArrayList<>(versions);
        all.add(version);
        all.sort(Comparator.comparingInt(Version::number));
        return new Entry.Accepted(new SeizureRecord(seizureId, List.copyOf(all), refused, told), version);
    }

    private Entry refuse(SeizureEvent event, Reason reason, String detail) {
        var refusal = new SeizureRefused(seizureId, reason, detail, event.recordedAt(), event);
        boolean known = refused.stream()
                .anyMatch(before -> before.reason() == reason
                        && before.event().eventId().equals(event.eventId())
                        && Version.sameSaid(before.event(), event));
        if (known || !RecordRoom.isLeftIn(this)) {
            return new Entry.Refused(this, refusal);
        }
        var all = new ArrayList<>(refused);
        all.add(refusal);
        return new Entry.Refused(new SeizureRecord(seizureId, versions, List.copyOf(all), told), refusal);
    }
}
