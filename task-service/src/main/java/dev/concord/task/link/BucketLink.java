package dev.concord.task.link;

import java.net.URI;
import java.time.Instant;

/**
 * Where whoever has the link finds what a task refers to.
 *
 * @param reference as it stands in the task
 */
public record BucketLink(String reference, URI url, Instant until) {}
