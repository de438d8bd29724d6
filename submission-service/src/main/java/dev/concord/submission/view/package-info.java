/**
 * How Redis is fed: a loop reads every input from where Redis says it stands, and one script applies records and moves that
 * position in one step. Redis may lose everything at any time; the loop then starts over, and until it has caught up there
 * is no epoch, without which nothing is leased.
 */
@NullMarked
package dev.concord.submission.view;

import org.jspecify.annotations.NullMarked;
