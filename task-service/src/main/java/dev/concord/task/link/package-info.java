/**
 * Links to what lies in buckets of S3, or of a store that speaks as it does: signed for a while, for those who may see the task that
 * refers to it. Nothing is fetched from there.
 */
@NullMarked
package dev.concord.task.link;

import org.jspecify.annotations.NullMarked;
