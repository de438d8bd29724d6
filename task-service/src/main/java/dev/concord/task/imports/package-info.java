/**
 * Tasks streamed in from files. Lines are staged as they arrive and become tasks in one transaction with the report, so
 * that a broken import leaves nothing, and a repeated one adds nothing.
 */
@NullMarked
package dev.concord.task.imports;

import org.jspecify.annotations.NullMarked;
