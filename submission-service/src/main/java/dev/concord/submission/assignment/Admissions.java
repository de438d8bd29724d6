package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.tasker.Tasker;

/** Decides who is let in where. It is asked before each lease, so it must be quick where a project asks for nothing. */
@FunctionalInterface
public interface Admissions {

    Admission of(Tasker tasker, ProjectId project);
}
