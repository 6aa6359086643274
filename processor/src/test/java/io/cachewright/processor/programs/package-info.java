/**
 * Programs made at random, and what calls of them must do. {@code RandomProgramsTest} compiles and tries them. Programs see
 * of this package {@link io.cachewright.processor.programs.Witness} alone.
 */
package io.cachewright.processor.programs;
