package dev.concord.task.media;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.lease.LeaseTokens;
import dev.concord.web.rows.RowScope;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Shows media to vendors whose projects have them, and to taskers who have before them what refers to them, while a project with them may
 * have tasks under way: a task on lease, one of which their label was judged, or what the project tells everybody. To have seen a hash
 * once is not enough, as whoever skipped a task has.
 */
@Service
public final class FindMedia {

    private final ProjectMedia media;
    private final MediaFiles files;
    private final LeaseTokens leases;
    private final InstantSource clock;

    FindMedia(ProjectMedia media, MediaFiles files, LeaseTokens leases, InstantSource clock) {
        this.media = media;
        this.files = files;
        this.leases = leases;
        this.clock = clock;
    }

    public Optional<Media> ofVendor(VendorId vendor, MediaHash hash) {
        return media.ofVendor(hash, vendor);
    }

    /**
     * Finds a medium for a tasker.
     *
     * @param token of a lease, which proves what the wall around rows knows nothing of; any text, if they have none
     */
    public Optional<Media> ofTasker(TaskerId tasker, MediaHash hash, String token) {
        return leases.verify(token)
                .filter(lease -> lease.lends(lease.taskId(), tasker, clock.instant()))
                .flatMap(lease -> RowScope.SERVICE.call(() -> media.ofTask(hash, lease.taskId())))
                .or(() -> media.ofWork(hash, tasker));
    }

    /** Finds a medium for whoever has a link to it; nobody knows who that is, and the link is the proof. */
    public Optional<Media> linked(MediaHash hash) {
        return RowScope.SERVICE.call(() -> media.find(hash));
    }

    /** Returns the bytes of a medium that was found. */
    public Optional<Resource> content(Media found) {
        return files.find(found.hash());
    }
}
