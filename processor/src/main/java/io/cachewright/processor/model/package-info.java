/**
 * What is to be written, decided to the last name: records of JavaPoet's type names. Holds nothing of the compiler's.
 */
@NullMarked
package io.cachewright.processor.model;

import org.jspecify.annotations.NullMarked;
