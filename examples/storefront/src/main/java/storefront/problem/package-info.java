/** How instances and the page say what can't be done. */
package storefront.problem;
