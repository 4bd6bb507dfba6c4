/** Who is signed in: OpenID Connect, a session in an encrypted cookie, protection against forged requests. */
@NullMarked
package seizures.console.session;

import org.jspecify.annotations.NullMarked;
