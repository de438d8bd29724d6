package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportJob.Counts;
import java.util.List;
import java.util.Optional;

/** The imports of each project: what is being read, what is in, and what came to nothing. */
interface Imports {

    void begin(ImportId importId, ProjectId project, ImportKey key);

    /** Notes how far a reading import is, and by that that it still is read. */
    void progress(ImportId importId, Counts counts, long bytes);

    /** Notes that an import was read to its end, and that its tasks are added from now on. */
    void adding(ImportId importId);

    /** Waits until no other import adds its tasks to this project, and keeps others waiting until the transaction ends. */
    void awaitTurn(ProjectId project);

    /** Stores the report under the key, for whoever sends the same again. */
    void finish(ProjectId project, ImportKey key, FinishedImport finished);

    /** Ends an import that added nothing; one that has ended stays as it is. */
    void fail(ImportId importId, String problem);

    Optional<FinishedImport> finished(ProjectId project, ImportKey key);

    Optional<ImportJob> find(ProjectId project, ImportId importId);

    /** Returns them in the order they began, from behind the given one. */
    List<ImportJob> page(ProjectId project, Optional<ImportId> after, int limit);
}
