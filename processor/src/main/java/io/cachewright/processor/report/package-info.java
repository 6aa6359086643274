/**
 * What is wrong, where, and how to mend it: the catalogue of rules and the problems found by them. Uses the compiler's
 * elements to say where; knows nothing of the model.
 */
@NullMarked
package io.cachewright.processor.report;

import org.jspecify.annotations.NullMarked;
