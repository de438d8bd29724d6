package dev.concord.task.link;

import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.link.ReferringTasks.Referring;
import dev.concord.web.rows.RowScope;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Links what a task refers to, as far as its vendor may refer to it: the platform's credentials may read more than one vendor's. */
@Service
public final class LinkTask {

    private final ReferringTasks tasks;
    private final BucketSettings settings;
    private final SignLinks signing;

    LinkTask(ReferringTasks tasks, BucketSettings settings, SignLinks signing) {
        this.tasks = tasks;
        this.settings = settings;
        this.signing = signing;
    }

    public Linking forVendor(VendorId vendor, TaskId task) {
        return link(tasks.ofVendor(vendor, task));
    }

    /** Who knows the id has seen the task; before the wall around rows a tasker sees those that they have labelled. */
    public Linking forTasker(TaskId task) {
        return link(RowScope.SERVICE.call(() -> tasks.ofWork(task)));
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
