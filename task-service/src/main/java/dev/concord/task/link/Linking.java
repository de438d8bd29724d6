package dev.concord.task.link;

import java.util.List;

/** What became of the wish for links. */
public sealed interface Linking {

    /** The links, one for each reference of the task; there may be none. */
    record Linked(List<BucketLink> links) implements Linking {

        public Linked {
            links = List.copyOf(links);
        }
    }

    /** There is no such task that the caller may see. */
    record UnknownTask() implements Linking {}

    /** The task refers to what its vendor may not refer to. */
    record NotTheVendors(String reference) implements Linking {}
}
