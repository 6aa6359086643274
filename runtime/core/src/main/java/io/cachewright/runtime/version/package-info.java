/**
 * What an entry was loaded under and how that is revoked. Depends on nothing here; uses Caffeine for the table of tags.
 */
@NullMarked
package io.cachewright.runtime.version;

import org.jspecify.annotations.NullMarked;
