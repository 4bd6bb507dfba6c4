/** Real work for services that make their class caches: reports, questions, alerts and streams; see {@code deploy/local/train.sh}. */
@NullMarked
package seizures.local.training;

import org.jspecify.annotations.NullMarked;
