/** Orders, and the labels on their parcels. Uses {@code shop.customers}. */
@NullMarked
package shop.orders;

import org.jspecify.annotations.NullMarked;
