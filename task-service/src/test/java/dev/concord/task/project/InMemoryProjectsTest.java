package dev.concord.task.project;

final class InMemoryProjectsTest implements ProjectsContract {

    private final Projects projects = new InMemoryProjects();

    @Override
    public Projects projects() {
        return projects;
    }
}
