/** Customers and what they have spent. Knows nothing of orders but their table. */
@NullMarked
package shop.customers;

import org.jspecify.annotations.NullMarked;
