/**
 * Whole crowds at work on the pure rules: recorded ones, where the recordings lie beside the project, and made-up ones.
 */
@NullMarked
package dev.concord.consensus.crowd;

import org.jspecify.annotations.NullMarked;
