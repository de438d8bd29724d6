/**
 * What refinements found of projects' quality, read back from its topic: corrections of confidence for the stream, and flags with
 * their evidence for whoever asks. Forgotten once a project is settled.
 */
@NullMarked
package dev.concord.consensus.quality;

import org.jspecify.annotations.NullMarked;
