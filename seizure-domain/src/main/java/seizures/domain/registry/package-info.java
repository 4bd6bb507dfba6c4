/** Lists that come with the contract: ports, substances, calendars; data with its sources, read once. */
@NullMarked
package seizures.domain.registry;

import org.jspecify.annotations.NullMarked;
