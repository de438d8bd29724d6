/**
 * The topology and what surrounds it: topics in, processors, stores and topics out; dead letters; health. Names of stores and
 * internal topics are fixed here by hand, because data on disk hangs on them.
 */
@NullMarked
package dev.concord.consensus.stream;

import org.jspecify.annotations.NullMarked;
