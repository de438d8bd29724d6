/** What a run amounted to: measures against known answers, the result line and the tables on the terminal. */
@NullMarked
package dev.concord.local.report;

import org.jspecify.annotations.NullMarked;
