package seizures.local.load;

import org.apache.commons.csv.CSVRecord;

/** How one format of CSV is read. */
interface Table {
    /**
     * The report that a row is.
     *
     * @throws IllegalArgumentException in words, where it is none: what {@code SeizureId} and the like say of a value
     */
    Report report(CSVRecord row);
}
