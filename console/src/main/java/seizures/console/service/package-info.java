/** The three services, asked with the token of the person who is signed in. */
@NullMarked
package seizures.console.service;

import org.jspecify.annotations.NullMarked;
