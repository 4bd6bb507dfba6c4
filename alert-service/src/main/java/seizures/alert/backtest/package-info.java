/** What a rule would have raised, tried over history before it is switched on. */
@NullMarked
package seizures.alert.backtest;

import org.jspecify.annotations.NullMarked;
