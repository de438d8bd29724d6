/**
 * Agreements as rows, of any kind of label: JSON lines, CSV and Parquet.
 */
@NullMarked
package dev.concord.task.export.table;

import org.jspecify.annotations.NullMarked;
