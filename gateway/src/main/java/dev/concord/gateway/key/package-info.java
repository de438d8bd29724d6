/**
 * API keys of vendors and tokens of taskers: shown once, kept as hashes, good for some scopes and for a time. Nobody gives out a
 * key that is good for more than the one that asked for it.
 */
@NullMarked
package dev.concord.gateway.key;

import org.jspecify.annotations.NullMarked;
