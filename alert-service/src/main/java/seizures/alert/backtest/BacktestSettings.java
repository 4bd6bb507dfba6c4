package seizures.alert.backtest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much backtests may take.
 *
 * @param mostAtOnce that run; more are refused
 * @param mostKept finished ones whose answer can still be read
 * @param longest that one may run; it fails then
 * @param mostChanges that one holds in memory, some 500 bytes each
 */
@ConfigurationProperties("seizures.backtest")
@Validated
record BacktestSettings(
        @DefaultValue("1") @Min(1) @Max(16) int mostAtOnce,
        @DefaultValue("20") @Min(1) @Max(1000) int mostKept,

        @DefaultValue("10m") @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration longest,

        @DefaultValue("100000") @Min(1) @Max(10_000_000) int mostChanges) {}
