/**
 * Reviews over HTTP for the vendor, and judgements and appeals for the tasker who gave the submission.
 */
@NullMarked
package dev.concord.task.review.web;

import org.jspecify.annotations.NullMarked;
