/** Reads what clients send, and answers with problems (RFC 9457) that name every fault in it. */
@NullMarked
package seizures.commons.request;

import org.jspecify.annotations.NullMarked;
