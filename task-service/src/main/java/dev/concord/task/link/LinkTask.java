package dev.concord.task.link;

import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.link.ReferringTasks.Referring;
import dev.concord.web.lease.LeaseTokens;
import dev.concord.web.rows.RowScope;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Links what a task refers to, as far as its vendor may refer to it: the platform's credentials may read more than one vendor's. */
@Service
public final class LinkTask {

    private final ReferringTasks tasks;
    private final BucketSettings settings;
    private final SignLinks signing;
    private final LeaseTokens leases;
    private final InstantSource clock;

    LinkTask(
            ReferringTasks tasks, BucketSettings settings, SignLinks signing, LeaseTokens leases, InstantSource clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.signing = signing;
        this.leases = leases;
        this.clock = clock;
    }

    public Linking forVendor(VendorId vendor, TaskId task) {
        return link(tasks.ofVendor(vendor, task));
    }

    /**
     * Links for whoever has the task on lease, or may appeal against how their label of it was judged. To know its id proves neither: they
     * may have skipped it, or may not work for the project any more. Who holds what is known elsewhere, so the lease is proven by its
     * token, which the wall around rows knows nothing of.
     *
     * @param token that came with the lease; any text, if they have none
     */
    public Linking forTasker(TaskerId tasker, TaskId task, String token) {
        var isLent = leases.verify(token)
                .filter(lease -> lease.lends(task, tasker, clock.instant()))
                .isPresent();
        return link(isLent ? RowScope.SERVICE.call(() -> tasks.ofWork(task)) : tasks.labelledBy(tasker, task));
    }

    private Linking link(Optional<Referring> task) {
        if (task.isEmpty()) {
            return new Linking.UnknownTask();
        }
        var links = new ArrayList<BucketLink>();
        for (var reference : BucketReference.in(task.get().data())) {
            if (!settings.has(task.get().vendor(), reference)) {
                return new Linking.NotTheVendors(reference.toString());
            }
            links.add(signing.sign(reference));
        }
        return new Linking.Linked(links);
    }
}
