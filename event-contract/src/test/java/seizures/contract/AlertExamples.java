package seizures.contract;

import static seizures.contract.ExampleTimes.CORRECTED;
import static seizures.contract.ExampleTimes.ID;
import static seizures.contract.ExampleTimes.KNOWN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What counts and alerts look like, and what people and the delivery do with them. */
final class AlertExamples {
    static final Map<String, Examples.Example<?>> COUNTS_AND_ALERTS = Map.of(
            "counted",
            new Examples.Example<>(
                    Topic.DOSE_COUNTS,
                    Tally.of(new Contribution(
                            new SubstanceCode("fentanyl"),
                            Form.POWDER,
                            Evidence.CONFIRMED,
                            1_094_160_050_838L,
                            1_000_000_000L,
                            193_600_000L,
                            12_000,
                            12_000,
                            26_400_000,
                            750_000,
                            3,
                            1))),
            "rule",
            new Examples.Example<>(
                    Topic.ALERT_RULES,
                    AlertRuleVersion.of(
                                    "fentanyl-month",
                                    1,
                                    KNOWN,
                                    ContractJson.MAPPER.createObjectNode().put("severity", "critical"))
                            .by("alert-owner")),
            "rule-suspended",
            new Examples.Example<>(
                    Topic.ALERT_RULES,
                    AlertRuleVersion.of(
                                    "fentanyl-month",
                                    1,
                                    KNOWN,
                                    ContractJson.MAPPER.createObjectNode().put("severity", "critical"))
                            .suspended(CORRECTED, "it took too long")),
            "rule-deleted",
            new Examples.Example<>(
                    Topic.ALERT_RULES,
                    AlertRuleVersion.of("fentanyl-month", 2, CORRECTED, null).by("alert-owner")),
            "acknowledged",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Acknowledged("a-1", "c-1", "alert-owner", KNOWN, "calling Laredo", null)),
            "commented",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Commented("a-1", "c-2", "analyst", CORRECTED, "weighed wet")),
            "alert",
            new Examples.Example<>(
                    Topic.ALERTS,
                    new AlertVersion(
                            "a-1",
                            2,
                            "fentanyl-month",
                            1,
                            Severity.CRITICAL,
                            AlertState.WITHDRAWN,
                            Map.of("country", "US"),
                            new AlertVersion.Window(
                                    Instant.parse("2022-12-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z")),
                            "doses (gross-2mg@1)",
                            new BigDecimal("547080025"),
                            new BigDecimal("410000000.5"),
                            new BigDecimal("1000000000"),
                            new BigDecimal("0.547"),
                            new AlertVersion.AlertEvidence(List.of(ID), 1),
                            KNOWN,
                            CORRECTED,
                            "the total was corrected below the threshold")));

    private static final AlertFilter CRITICAL_AT_LAREDO = new AlertFilter(
            List.of(),
            List.of("fentanyl-month"),
            List.of(Severity.CRITICAL),
            List.of("UNLOCODE:USLRD"),
            List.of("South Texas"),
            List.of("US"),
            List.of("fentanyl"));

    private static final AlertFilter ONE_ALERT =
            new AlertFilter(List.of("a-1"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static final Map<String, Examples.Example<?>> ACTS_AND_DELIVERIES = Map.of(
            "acknowledged-critical",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Acknowledged(
                            "a-1", "c-3", "alert-owner", KNOWN, "calling Laredo", Severity.CRITICAL)),
            "assigned",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS, new AlertCommand.Assigned("a-1", "c-4", "alert-owner", KNOWN, "analyst")),
            "judged",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Judged(
                            "a-1",
                            "c-5",
                            "analyst",
                            CORRECTED,
                            AlertCommand.Judgement.DISMISSED,
                            "a month reported twice")),
            "silenced",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS,
                    new AlertCommand.Silenced(
                            "s-1",
                            "c-6",
                            "alert-owner",
                            KNOWN,
                            ONE_ALERT,
                            "known, being recounted",
                            CORRECTED,
                            CORRECTED.minusSeconds(3600),
                            true)),
            "unsilenced",
            new Examples.Example<>(
                    Topic.ALERT_COMMANDS, new AlertCommand.Unsilenced("s-1", "c-7", "alert-owner", CORRECTED)),
            "subscription",
            new Examples.Example<>(
                    Topic.ALERT_SUBSCRIPTIONS,
                    new AlertSubscription(
                            "laredo-desk",
                            KNOWN,
                            "https://desk.example.org/alerts",
                            "laredo-desk",
                            42,
                            CRITICAL_AT_LAREDO)),
            "ended-subscription",
            new Examples.Example<>(
                    Topic.ALERT_SUBSCRIPTIONS,
                    new AlertSubscription(
                            "gone-desk",
                            KNOWN,
                            DeliveryChannel.CHAT,
                            "https://gone.example.org/alerts",
                            null,
                            42,
                            CRITICAL_AT_LAREDO,
                            List.of(AlertChange.FIRED, AlertChange.CORRECTED, AlertChange.WITHDRAWN),
                            Duration.ofMinutes(15),
                            List.of(new SealedSecret("c2VhbGVk", null), new SealedSecret("b2xkIG9uZQ==", CORRECTED)),
                            CORRECTED)),
            "delivered",
            new Examples.Example<>(
                    Topic.ALERT_DELIVERIES,
                    new AlertDelivery("laredo-desk", "a-1", 2, AlertDelivery.Outcome.DELIVERED, 1, CORRECTED, null)),
            "given-up",
            new Examples.Example<>(
                    Topic.ALERT_DELIVERIES,
                    new AlertDelivery(
                            "laredo-desk", "a-1", 3, AlertDelivery.Outcome.FAILED, 12, CORRECTED, "status 500")),
            "retrying",
            new Examples.Example<>(
                    Topic.ALERT_DELIVERIES,
                    new AlertDelivery(
                            "laredo-desk",
                            "a-1",
                            3,
                            AlertDelivery.Outcome.RETRYING,
                            2,
                            CORRECTED,
                            "status 503",
                            CORRECTED.plusSeconds(30))));

    private AlertExamples() {}
}
