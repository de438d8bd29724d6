package dev.concord.task.media;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which media each project has. */
interface ProjectMedia {

    /**
     * Lets nobody else add or delete this medium until the transaction ends. Whoever adds it holds this before, and whoever
     * deletes its bytes looks for it only then.
     */
    void lock(MediaHash hash);

    /** Notes that a project has a medium, once, and returns what its vendor has by now; nobody else of the vendor adds meanwhile. */
    MediaUsage add(ProjectId project, Media media);

    /** Finds a medium that a project of this vendor has. */
    Optional<Media> ofVendor(MediaHash hash, VendorId vendor);

    /** Finds a medium that this task refers to, if a project of its vendor has it which may have tasks under way. */
    Optional<Media> ofTask(MediaHash hash, TaskId task);

    /**
     * Finds a medium of a project that may have tasks under way, if what the project tells all taskers refers to it, or a task of which
     * this tasker's label was judged.
     */
    Optional<Media> ofWork(MediaHash hash, TaskerId tasker);

    /** Finds a medium that any project has. */
    Optional<Media> find(MediaHash hash);

    /** Returns those that any project has. */
    Set<MediaHash> had(Collection<MediaHash> hashes);

    /** Notes which projects are settled now, as far as that was not noted. */
    void noteSettled(Instant now, int most);

    /** Takes some of its media from a project that was settled before; false if there is no such project. */
    boolean forgetSettled(Instant settledBefore, int most);
}
