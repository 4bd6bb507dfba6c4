package seizures.intake.submit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of what the intake takes at a time.
 *
 * @param deadline for one submission; above the producer's delivery timeout, so that it knows more than "unknown"
 * @param largestReport of one body or one line of a bulk
 * @param largestBulk of a bulk's body
 * @param mostLines of a bulk
 * @param inFlight submissions worked on at once, outside of bulks
 * @param bulks worked on at once
 * @param bulksPerCaller of these, those that one caller may have
 * @param largestTable of a CSV file or workbook; it is kept in a temporary file while it is read
 * @param tables read at once
 * @param window lines of one bulk that wait for the brokers at once
 */
@ConfigurationProperties("seizures.intake")
@Validated
record IntakeSettings(
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("256KB") DataSize largestReport,
        @DefaultValue("64MB") DataSize largestBulk,
        @DefaultValue("100000") @Min(1) @Max(1_000_000) int mostLines,
        @DefaultValue("256") @Min(1) @Max(10_000) int inFlight,
        @DefaultValue("8") @Min(1) @Max(100) int bulks,
        @DefaultValue("4") @Min(1) @Max(100) int bulksPerCaller,
        @DefaultValue("16MB") DataSize largestTable,
        @DefaultValue("2") @Min(1) @Max(100) int tables,
        @DefaultValue("1000") @Min(1) @Max(10_000) int window) {
    IntakeSettings {
        if (largestReport.toBytes() > DataSize.ofKilobytes(512).toBytes()) {
            throw new IllegalArgumentException("largest-report is above 512 KB, more than the log takes as one record");
        }
        if (largestReport.compareTo(largestBulk) > 0) {
            throw new IllegalArgumentException("largest-report is above largest-bulk");
        }
    }

    int reportBytes() {
        return Math.toIntExact(largestReport.toBytes());
    }

    long tableBytes() {
        return largestTable.toBytes();
    }

    long bulkBytes() {
        return largestBulk.toBytes();
    }
}
