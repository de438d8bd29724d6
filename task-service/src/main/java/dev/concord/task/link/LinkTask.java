package dev.concord.task.link;

import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.link.ReferringTasks.Referring;
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

    public Linking forTasker(TaskId task) {
        return link(tasks.ofWork(task));
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
