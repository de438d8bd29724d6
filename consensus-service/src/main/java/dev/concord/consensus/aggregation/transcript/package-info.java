/**
 * Transcripts: {@link dev.concord.consensus.aggregation.transcript.Rover} aligns them word by word and lets the taskers vote on
 * each word, with the reliability that it learns; {@link dev.concord.consensus.aggregation.transcript.WordErrorRate} compares two.
 */
@NullMarked
package dev.concord.consensus.aggregation.transcript;

import org.jspecify.annotations.NullMarked;
