package dev.concord.task.media;

/** A medium that is kept. */
public record Media(MediaHash hash, MediaKind kind, long sizeBytes, MediaFacts facts) {}
