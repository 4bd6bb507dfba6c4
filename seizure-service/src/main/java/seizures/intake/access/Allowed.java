package seizures.intake.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.contract.Agency;
import seizures.contract.PortCode;
import seizures.contract.Seizure;
import seizures.contract.SeizureId;
import seizures.domain.registry.Ports;

/** Whether somebody may do what he wants with one record: his role, whose record it is, and where it was seized. */
public final class Allowed {
    private final Map<Agency, Set<PortCode>> ports;

    private final Set<Agency> nested;

    /**
     * @param ports of the agencies that report for some ports alone
     * @param nested agencies whose codes begin with another's, such as US-CBP-OFO: their ids are not the other's
     */
    public Allowed(Map<Agency, Set<PortCode>> ports, Set<Agency> nested) {
        this.ports = Map.copyOf(ports);
        this.nested = Set.copyOf(nested);
    }

    /**
     * Why not; empty where he may.
     *
     * @param concerned the record as it is known and as it is to be; empty where neither is
     * @param statesRecordedAt whether he says when the world knew it
     */
    public Optional<String> refusal(
            Caller caller, Act act, SeizureId id, List<Seizure> concerned, boolean statesRecordedAt) {
        if (!act.isFor(caller)) {
            return Optional.of("Your role does not permit this");
        }
        if (statesRecordedAt && !caller.is(Role.IMPORTER)) {
            return Optional.of("Only an importer may state recordedAt");
        }
        if (act == Act.LINK) {
            return Optional.empty();
        }
        if (act == Act.READ && (Act.seesEveryRecord(caller) || tookPart(caller, concerned))) {
            return Optional.empty();
        }
        if (!concerned.stream().allMatch(seizure -> mayGive(seizure.agency().code(), id))) {
            return Optional.of("The id belongs to another agency, whose code is longer");
        }
        if (!mayHaveGiven(caller, id) || !concerned.stream().allMatch(seizure -> speaksFor(caller, seizure.agency()))) {
            return Optional.of("The record belongs to another agency");
        }
        return concerned.stream().allMatch(this::isAtItsPorts)
                ? Optional.empty()
                : Optional.of("The port is not one of the agency's");
    }

    /** Whether an agency of the caller took part in the seizure, as the agency that reported it says. */
    private static boolean tookPart(Caller caller, List<Seizure> concerned) {
        return !concerned.isEmpty()
                && concerned.stream()
                        .allMatch(seizure -> seizure.participatingAgencies().stream()
                                .anyMatch(agency -> caller.agencies().contains(agency.code())));
    }

    /** Whether it cannot be decided without the record as it is known, which says at which port it was. */
    public boolean needsTheRecord(Act act, SeizureId id) {
        return (act == Act.CORRECT || act == Act.RETRACT)
                && ports.keySet().stream().anyMatch(id::isOf);
    }

    /** Whether the caller may state something about an agency, or about some of its ports. */
    public boolean speaksFor(Caller caller, Agency agency, List<PortCode> about) {
        var own = ports.get(agency);
        return speaksFor(caller, agency) && (own == null || about.stream().allMatch(port -> isAmong(own, port)));
    }

    /** Whether the caller may read what an agency states: analysts read that of all, agencies their own. */
    public boolean reads(Caller caller, Agency agency) {
        return caller.is(Role.ANALYST, Role.REVIEWER) || speaksFor(caller, agency);
    }

    private static boolean speaksFor(Caller caller, Agency agency) {
        return caller.speaksForAll() || caller.agencies().contains(agency.code());
    }

    /** Whether the id is one that an agency of the caller gives. */
    private boolean mayHaveGiven(Caller caller, SeizureId id) {
        return caller.speaksForAll()
                || caller.agencies().stream().anyMatch(code -> id.value().startsWith(code + "-") && mayGive(code, id));
    }

    /** Whether something of this name is of an agency of the caller: the name starts with its code and a hyphen. */
    public boolean mayName(Caller caller, String name) {
        return caller.speaksForAll()
                || caller.agencies().stream()
                        .anyMatch(code -> name.startsWith(code + "-")
                                && nested.stream()
                                        .noneMatch(other -> other.code().startsWith(code + "-")
                                                && name.startsWith(other.code() + "-")));
    }

    /** Whether no agency with a longer code is the one that gives such ids: the longest known code wins. */
    private boolean mayGive(String code, SeizureId id) {
        return nested.stream().noneMatch(other -> other.code().startsWith(code + "-") && id.isOf(other));
    }

    private boolean isAtItsPorts(Seizure seizure) {
        var own = ports.get(seizure.agency());
        return own == null || isAmong(own, seizure.port());
    }

    /** Whichever of its codes is configured or reported. */
    private static boolean isAmong(Set<PortCode> own, PortCode port) {
        var identity = Ports.identityOf(port);
        return own.stream().map(Ports::identityOf).anyMatch(identity::equals);
    }
}
