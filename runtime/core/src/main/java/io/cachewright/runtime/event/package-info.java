/**
 * Events for Java Flight Recorder, off unless recorded. Uses the JDK alone.
 */
@NullMarked
package io.cachewright.runtime.event;

import org.jspecify.annotations.NullMarked;
