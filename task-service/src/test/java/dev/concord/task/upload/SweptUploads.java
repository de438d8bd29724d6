package dev.concord.task.upload;

import dev.concord.task.RunningTaskService;

/** Has uploads swept at once, for tests that cannot wait. */
public final class SweptUploads {

    private SweptUploads() {}

    public static void now(RunningTaskService service) {
        service.bean(SweepUploads.class).sweepSome();
    }
}
