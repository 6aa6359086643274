/** Customers who are not there: a few all the time, so that there is something to see, and many for some seconds. */
package storefront.load;
