package dev.concord.task.media;

/** How many media a vendor's projects have, and their bytes; one that two of them have counts twice. */
record MediaUsage(long media, long sizeBytes) {}
