package dev.concord.task.project;

import dev.concord.task.RunningTaskService;

final class JdbcProjectsIT implements ProjectsContract {

    @Override
    public Projects projects() {
        return RunningTaskService.get().bean(Projects.class);
    }
}
