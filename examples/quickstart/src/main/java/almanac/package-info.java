/** The quickstart: slow questions about places, times and letters, answered once by a database and then from caches. */
@NullMarked
package almanac;

import org.jspecify.annotations.NullMarked;
