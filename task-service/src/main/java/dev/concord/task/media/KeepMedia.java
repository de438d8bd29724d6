package dev.concord.task.media;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.media.MediaFiles.Draft;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps media for projects. A project has a medium in the transaction in which its bytes come to their place: no reference leads nowhere,
 * and a sweep that finds nobody to have it either comes before, or waits.
 */
@Service
public final class KeepMedia {

    private final Projects projects;
    private final MediaFiles files;
    private final ProjectMedia media;
    private final MediaQuota quota;
    private final TransactionOperations transaction;

    KeepMedia(
            Projects projects,
            MediaFiles files,
            ProjectMedia media,
            MediaQuota quota,
            TransactionOperations transaction) {
        this.projects = projects;
        this.files = files;
        this.media = media;
        this.quota = quota;
        this.transaction = transaction;
    }

    /**
     * Keeps a medium for a project of this vendor.
     *
     * @throws RefusedMedia if it is no medium that is kept here
     * @throws QuotaReached if the vendor has as many as it may
     */
    public Keeping keep(VendorId vendor, ProjectId id, InputStream content) throws IOException {
        var project = projects.find(id, vendor);
        if (project.isEmpty()) {
            return new Keeping.UnknownProject();
        }
        return project.get() instanceof Project.Settled
                ? new Keeping.ProjectSettled()
                : new Keeping.Kept(keep(id, content));
    }

    /** Keeps a medium for a project that is known to be the caller's. */
    public Media keep(ProjectId project, InputStream content) throws IOException {
        try (var draft = files.draft(content)) {
            transaction.executeWithoutResult(_ -> add(project, draft));
            return draft.media();
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    /** Renaming a file is quick; whatever fails here is undone with the transaction. */
    private void add(ProjectId project, Draft draft) {
        try {
            media.lock(draft.media().hash());
            quota.require(media.add(project, draft.media()));
            draft.publish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
