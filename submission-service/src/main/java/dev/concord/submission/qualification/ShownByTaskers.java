package dev.concord.submission.qualification;

import dev.concord.submission.tasker.Tasker;

/** What each tasker states and has shown. */
@FunctionalInterface
interface ShownByTaskers {

    Shown by(Tasker tasker);
}
