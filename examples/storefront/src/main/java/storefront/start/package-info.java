/** Starts all of it: a database, a Redis server, two instances, the page in front of them. */
package storefront.start;
