package dev.concord.submission.label;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import java.util.Optional;

/** The form of each project's labels, which never changes. */
public interface LabelKinds {

    /** Returns a project's kind; nothing while the project is not known. */
    Optional<LabelKind> of(ProjectId project);
}
