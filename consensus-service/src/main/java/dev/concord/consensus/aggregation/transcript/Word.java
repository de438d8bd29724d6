package dev.concord.consensus.aggregation.transcript;

/**
 * One word of a transcript.
 *
 * @param spoken what counts when transcripts are compared: no case, no punctuation, one form of each character
 * @param written what the tasker wrote, punctuation included
 * @param gap what stood between it and the word before
 */
record Word(String spoken, String written, String gap) {}
