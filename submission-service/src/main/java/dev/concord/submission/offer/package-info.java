/**
 * What taskers can choose from: a view of {@code project-opened} with the open projects in the order of their urgency, and with
 * each whether the tasker qualifies.
 */
@NullMarked
package dev.concord.submission.offer;

import org.jspecify.annotations.NullMarked;
