/** What the tests of the services have in common: an issuer of tokens, and the checks that each service is put to. */
@NullMarked
package seizures.commons.testing;

import org.jspecify.annotations.NullMarked;
