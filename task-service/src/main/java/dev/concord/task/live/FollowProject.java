package dev.concord.task.live;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.log.ProjectLog;
import dev.concord.task.project.FindProjects;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Lets a vendor follow one of its projects, from now on or from behind a position. */
@Service
public final class FollowProject {

    private final FindProjects projects;
    private final ProjectLog log;
    private final LogPages pages;
    private final WatchProjects watching;
    private final StreamSlots slots;

    FollowProject(FindProjects projects, ProjectLog log, LogPages pages, WatchProjects watching, StreamSlots slots) {
        this.projects = projects;
        this.log = log;
        this.pages = pages;
        this.watching = watching;
        this.slots = slots;
    }

    /** What becomes of the wish to follow a project. */
    public sealed interface Outcome {

        record Followed(Feed feed) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Nothing has that position yet. */
        record Ahead(long last) implements Outcome {}

        /** Of what is behind the position some is kept no longer. */
        record Gone(long forgotten) implements Outcome {}

        /** The vendor has so many streams open, and may not have more. */
        record TooManyOfVendor(int open) implements Outcome {}

        /** So many are open in all, and no place is left. */
        record TooMany(int open) implements Outcome {}
    }

    /** Follows a project of this vendor; the caller closes the feed. */
    public Outcome follow(VendorId vendor, ProjectId project, OptionalLong after) {
        if (projects.find(project, vendor).isEmpty()) {
            return new Outcome.Unknown();
        }
        var extent = log.extent(project);
        var position = after.orElse(extent.last());
        if (position > extent.last()) {
            return new Outcome.Ahead(extent.last());
        }
        if (position < extent.forgotten()) {
            return new Outcome.Gone(extent.forgotten());
        }
        return slots.refuseOrTake(vendor).orElseGet(() -> new Outcome.Followed(feed(vendor, project, position)));
    }

    private Feed feed(VendorId vendor, ProjectId project, long position) {
        var watch = watching.begin(project);
        return new Feed(pages, watch, position, () -> {
            watching.end(watch);
            slots.giveBack(vendor);
        });
    }
}
