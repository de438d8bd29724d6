package dev.concord.task.log;

import dev.concord.contracts.id.ProjectId;
import java.util.List;

/** The events of all projects, each project's at positions of their own: 1, 2, 3 ... */
public interface ProjectLog {

    /** Something that is to become an event. */
    record Fact(ProjectEventType type, Object data) {}

    /**
     * What lies behind a position.
     *
     * @param gone whether some of what was asked for was kept no longer; then there are no events
     */
    record Read(List<ProjectEvent> events, boolean gone) {}

    /**
     * Where a project's events begin and end.
     *
     * @param last 0 if nothing happened yet
     */
    record Extent(long forgotten, long last) {}

    /**
     * Appends in the caller's transaction, which made the facts true. Positions are drawn under a row lock that is held until
     * the commit: what has a smaller position is committed earlier, and no position is left out. A reader that has seen one
     * has therefore missed none before it.
     */
    void append(ProjectId project, List<Fact> facts);

    /** Reads the next events behind a position, the earliest first. */
    Read after(ProjectId project, long position, int limit);

    Extent extent(ProjectId project);
}
