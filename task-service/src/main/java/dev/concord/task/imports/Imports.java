package dev.concord.task.imports;

import dev.concord.contracts.id.ProjectId;
import java.util.Optional;

/** The reports of finished imports, by project and key. */
interface Imports {

    Optional<ImportReport> find(ProjectId project, ImportKey key);

    void add(ProjectId project, ImportKey key, ImportReport report);
}
