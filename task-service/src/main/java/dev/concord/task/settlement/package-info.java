/**
 * The end of a project: settled once every task has ended and the escrow is settled. Also tells retention what is still
 * needed.
 */
@NullMarked
package dev.concord.task.settlement;

import org.jspecify.annotations.NullMarked;
