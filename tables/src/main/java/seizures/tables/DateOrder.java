package seizures.tables;

/** What comes first in a date of numbers. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
