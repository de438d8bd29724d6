package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.imports.Rejections.Rejection;
import dev.concord.task.project.Projects;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows vendors the imports of their projects. A project of somebody else has none, and is none. */
@Service
public final class FindImports {

    private final Projects projects;
    private final Imports imports;
    private final Rejections rejections;

    FindImports(Projects projects, Imports imports, Rejections rejections) {
        this.projects = projects;
        this.imports = imports;
        this.rejections = rejections;
    }

    /** Returns a project's imports in the order they began; nothing if the vendor has no such project. */
    public Optional<List<ImportJob>> page(VendorId vendor, ProjectId project, Optional<ImportId> after, int limit) {
        return projects.find(project, vendor).map(own -> imports.page(own.id(), after, limit));
    }

    public Optional<ImportJob> find(VendorId vendor, ProjectId project, ImportId importId) {
        return projects.find(project, vendor).flatMap(own -> imports.find(own.id(), importId));
    }

    /** Returns the next rejected lines of an import that was found, from behind the given position. */
    public List<Rejection> rejected(ImportJob job, int after, int limit) {
        return rejections.page(job.importId(), after, limit);
    }
}
