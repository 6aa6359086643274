/** Some thousand products and who bought them, made from a seed: the same in every run. */
package storefront.seed;
