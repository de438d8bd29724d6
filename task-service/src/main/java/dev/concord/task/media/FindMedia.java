package dev.concord.task.media;

import dev.concord.contracts.id.VendorId;
import dev.concord.web.rows.RowScope;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Shows media to vendors whose projects have them, and to taskers while a project with them may have tasks under way. A hash
 * cannot be guessed: whoever knows it has seen the task, or has the medium itself.
 */
@Service
public final class FindMedia {

    private final ProjectMedia media;
    private final MediaFiles files;

    FindMedia(ProjectMedia media, MediaFiles files) {
        this.media = media;
        this.files = files;
    }

    public Optional<Media> ofVendor(VendorId vendor, MediaHash hash) {
        return media.ofVendor(hash, vendor);
    }

    public Optional<Media> ofTasker(MediaHash hash) {
        return media.ofWork(hash);
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
