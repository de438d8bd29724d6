package dev.concord.task.project;

import dev.concord.contracts.event.ProjectState;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which projects a list leaves in: those in one of the states that are of one of the kinds.
 *
 * @param kinds of their labels, which are fixed with the order
 */
public record ProjectFilter(Set<ProjectState> states, Set<KindName> kinds) {

    public static final ProjectFilter ALL =
            new ProjectFilter(EnumSet.allOf(ProjectState.class), EnumSet.allOf(KindName.class));

    public ProjectFilter {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }
}
