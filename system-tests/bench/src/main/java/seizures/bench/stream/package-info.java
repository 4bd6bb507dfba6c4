/** How fast streams of records are folded: the ledger, the tally, and what they are held against. */
@NullMarked
package seizures.bench.stream;

import org.jspecify.annotations.NullMarked;
