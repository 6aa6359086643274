/** The shop: what it sells, for how much, how much of it is there. All that is cached is here; nothing knows of Redis. */
package storefront.shop;
