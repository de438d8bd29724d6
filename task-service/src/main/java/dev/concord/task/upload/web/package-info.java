/**
 * Uploads over HTTP, as tus 1.0 (tus.io, Resumable Upload Protocol) has it, and what is made of them.
 */
@NullMarked
package dev.concord.task.upload.web;

import org.jspecify.annotations.NullMarked;
