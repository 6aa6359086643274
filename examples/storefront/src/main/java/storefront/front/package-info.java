/** The page, and what is behind it: asks both instances what they do, and says it twice a second to whoever looks. */
package storefront.front;
