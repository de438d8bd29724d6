package dev.concord.task.media;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import java.util.Optional;

/** Which media each project has. */
interface ProjectMedia {

    /** Notes that a project has a medium; once is enough. */
    void add(ProjectId project, Media media);

    /** Finds a medium that a project of this vendor has. */
    Optional<Media> ofVendor(MediaHash hash, VendorId vendor);

    /** Finds a medium that a project has which may have tasks under way. */
    Optional<Media> ofWork(MediaHash hash);

    /** Finds a medium that any project has. */
    Optional<Media> find(MediaHash hash);
}
