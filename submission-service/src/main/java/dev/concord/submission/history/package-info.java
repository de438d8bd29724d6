/** Every label that came in time, kept in PostgreSQL for people who ask what happened; a view of the log like any other. */
@NullMarked
package dev.concord.submission.history;

import org.jspecify.annotations.NullMarked;
