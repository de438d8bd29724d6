/** What is known here of a tasker goes, and what the tasker holds goes back. Labels stay, under an id that says nothing. Decision 32. */
@NullMarked
package dev.concord.submission.erasure;

import org.jspecify.annotations.NullMarked;
