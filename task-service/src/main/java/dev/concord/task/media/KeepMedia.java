package dev.concord.task.media;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.project.Projects;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps media for projects. The bytes are there before the project has them, so that no reference leads nowhere. */
@Service
public final class KeepMedia {

    private final Projects projects;
    private final MediaFiles files;
    private final ProjectMedia media;

    KeepMedia(Projects projects, MediaFiles files, ProjectMedia media) {
        this.projects = projects;
        this.files = files;
        this.media = media;
    }

    /**
     * Keeps a medium for a project of this vendor; nothing if there is no such project.
     *
     * @throws RefusedMedia if it is no medium that is kept here
     */
    public Optional<Media> keep(VendorId vendor, ProjectId project, InputStream content) throws IOException {
        return projects.find(project, vendor).isEmpty() ? Optional.empty() : Optional.of(keep(project, content));
    }

    /** Keeps a medium for a project that is known to be the caller's. */
    public Media keep(ProjectId project, InputStream content) throws IOException {
        var kept = files.keep(content);
        media.add(project, kept);
        return kept;
    }
}
