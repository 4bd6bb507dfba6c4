/** Questions and their answers: how much, where, when, and known when. */
@NullMarked
package seizures.stats.query;

import org.jspecify.annotations.NullMarked;
