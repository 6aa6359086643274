/**
 * The annotation processor itself: for each type scan, report the problems, write the model. Uses every room below it;
 * none of them uses this one.
 */
@NullMarked
package io.cachewright.processor;

import org.jspecify.annotations.NullMarked;
