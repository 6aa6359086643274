/**
 * What a user writes on methods and parameters, and how durations are written in it. Depends on nothing.
 */
package io.cachewright;
