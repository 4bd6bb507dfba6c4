package seizures.intake.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import seizures.contract.Item;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.NearestNames;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/**
 * What is accepted and yet may not count as its sender means it.
 *
 * @param pointer a JSON Pointer into the body as a fragment, as in a fault
 * @param detail a sentence, with the nearest right values
 */
public record Warning(String pointer, String detail) {
    private static final int NEAREST = 3;
    private static final RecentAnswers<SubstanceCode> NEAR_SUBSTANCES =
            new RecentAnswers<>(code -> NearestNames.question(Substances.nearest(nameOf(code), NEAREST)));
    private static final RecentAnswers<PortCode> NEAR_PORTS =
            new RecentAnswers<>(code -> NearestNames.question(Ports.nearest(code.code(), NEAREST)));

    /** @param root where the submission is in the body: {@code #}, or {@code #/data} of a CloudEvent */
    public static List<Warning> of(Submission submission, String root) {
        return switch (submission) {
            case Submission.Report(var seizure, var _) -> of(seizure, root);
            case Submission.Correction(var seizure, int _, var _, var _) -> of(seizure, root);
            case Submission.Restatement(var seizure, var _, var _) -> of(seizure, root);
            case Submission.Retraction _, Submission.Link _ -> List.of();
            case Submission.Analysis(var _, var result, var _) ->
                IntStream.range(0, result.findings().size())
                        .boxed()
                        .flatMap(i -> ofSubstance(
                                result.findings().get(i).substance(), root + "/findings/" + i + "/substance"))
                        .toList();
        };
    }

    private static List<Warning> of(Seizure seizure, String root) {
        var items = IntStream.range(0, seizure.items().size())
                .boxed()
                .flatMap(i -> ofItem(seizure.items().get(i), root + "/items/" + i));
        return Stream.concat(ofPort(seizure.port(), root + "/port/code"), items).toList();
    }

    private static Stream<Warning> ofPort(PortCode port, String pointer) {
        return port.scheme() == PortScheme.IDS_PLACE || Ports.find(port).isPresent()
                ? Stream.empty()
                : Stream.of(new Warning(
                        pointer,
                        port + " is not a registered port: its region and time zone are unknown"
                                + NEAR_PORTS.of(port)));
    }

    private static Stream<Warning> ofItem(Item item, String pointer) {
        return Stream.concat(ofSubstances(item, pointer), ofShares(item, pointer + "/substances"));
    }

    /** The reporter may not know that the default of a role gives each substance all of the item. */
    private static Stream<Warning> ofShares(Item item, String pointer) {
        long whole = item.substances().stream()
                .filter(substance -> substance.share() == null && substance.role() == Role.UNKNOWN)
                .count();
        return whole < 2
                ? Stream.empty()
                : Stream.of(
                        new Warning(
                                pointer,
                                whole
                                        + " substances have neither a role nor a share: each counts the whole amount of the item"));
    }

    private static Stream<Warning> ofSubstances(Item item, String pointer) {
        return IntStream.range(0, item.substances().size())
                .boxed()
                .flatMap(i ->
                        ofSubstance(item.substances().get(i).substance(), pointer + "/substances/" + i + "/substance"));
    }

    private static Stream<Warning> ofSubstance(SubstanceCode code, String pointer) {
        if (!code.isUnregistered()) {
            return Stream.empty();
        }
        var today = Substances.today(code);
        return Stream.of(new Warning(
                pointer,
                today.isUnregistered()
                        ? NearestNames.quoted(nameOf(code)) + " is not a registered substance and counts no doses"
                                + NEAR_SUBSTANCES.of(code)
                        : "is a registered substance and counts as " + today));
    }

    private static String nameOf(SubstanceCode code) {
        return code.name();
    }
}
