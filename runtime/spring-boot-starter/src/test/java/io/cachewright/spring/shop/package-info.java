/** A shop as people write it with Spring: its components are found by scanning. */
package io.cachewright.spring.shop;
