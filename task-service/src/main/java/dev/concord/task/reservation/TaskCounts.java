package dev.concord.task.reservation;

/** How many tasks of a project are in each state. Kept up to date with every change, so that nobody has to count. */
public record TaskCounts(long waiting, long open, long agreed, long contested, long withdrawn) {

    public static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0, 0);

    public TaskCounts {
        if (waiting < 0 || open < 0 || agreed < 0 || contested < 0 || withdrawn < 0) {
            throw new IllegalArgumentException(
                    "tasks: waiting %d, open %d, agreed %d, contested %d, withdrawn %d (expected: none negative)"
                            .formatted(waiting, open, agreed, contested, withdrawn));
        }
    }

    public long total() {
        return waiting + open + agreed + contested + withdrawn;
    }

    public boolean allEnded() {
        return waiting == 0 && open == 0;
    }

    TaskCounts moved(TaskState from, TaskState to, long tasks) {
        return plus(to, tasks).plus(from, -tasks);
    }

    TaskCounts plus(TaskState state, long tasks) {
        return switch (state) {
            case WAITING -> new TaskCounts(waiting + tasks, open, agreed, contested, withdrawn);
            case OPEN -> new TaskCounts(waiting, open + tasks, agreed, contested, withdrawn);
            case AGREED -> new TaskCounts(waiting, open, agreed + tasks, contested, withdrawn);
            case CONTESTED -> new TaskCounts(waiting, open, agreed, contested + tasks, withdrawn);
            case WITHDRAWN -> new TaskCounts(waiting, open, agreed, contested, withdrawn + tasks);
        };
    }
}
