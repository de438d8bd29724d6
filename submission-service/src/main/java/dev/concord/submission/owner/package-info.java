/** Whose each project is: a view of {@code project-opened}, so that vendors are shown what is theirs and nothing else. */
@NullMarked
package dev.concord.submission.owner;

import org.jspecify.annotations.NullMarked;
