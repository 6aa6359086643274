/** One instance of the shop: a Spring Boot application that answers in JSON, and says what its caches do. */
package storefront.web;
