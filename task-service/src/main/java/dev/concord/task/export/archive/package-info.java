/**
 * Exports of many files: how the files are called, and how they become one.
 */
@NullMarked
package dev.concord.task.export.archive;

import org.jspecify.annotations.NullMarked;
