package dev.concord.consensus.project;

import dev.concord.contracts.id.ProjectId;

/**
 * The keys of what belongs to a project, in stores and topics: {@code project/part}, so that all of it lies side by side, right
 * behind what has the project itself as its key.
 */
public final class ProjectKeys {

    private static final char SLASH = '/';
    /** Follows the slash, so that it sorts behind all that a project has. */
    private static final char BEHIND_SLASH = '0';
    /** Sorts right behind the key that it is appended to. */
    private static final char NEXT = '\0';

    private ProjectKeys() {}

    /** Returns the key of a project's task or tasker. */
    public static String key(ProjectId project, Object part) {
        return project.toString() + SLASH + part;
    }

    /** Returns where the keys of a project's parts begin. */
    public static String first(ProjectId project) {
        return project.toString() + SLASH;
    }

    /** Returns what sorts behind all that a project has, and before every other project. */
    public static String behind(ProjectId project) {
        return project.toString() + BEHIND_SLASH;
    }

    /** Returns what sorts right behind a key. */
    public static String next(String key) {
        return key + NEXT;
    }

    /** Returns what stands before the slash; all of a key without one. */
    public static String projectOf(String key) {
        var slash = key.indexOf(SLASH);
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Returns what stands behind the slash. */
    public static String partOf(String key) {
        return key.substring(key.indexOf(SLASH) + 1);
    }
}
