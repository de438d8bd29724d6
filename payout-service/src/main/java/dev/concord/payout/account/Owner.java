package dev.concord.payout.account;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.util.UUID;

/** Who may have NEAR accounts. */
public sealed interface Owner {

    UUID id();

    /** Returns the word by which it is stored and shown. */
    String kind();

    /** Deposits from its accounts are credited to it. */
    record OfVendor(VendorId vendor) implements Owner {

        @Override
        public UUID id() {
            return vendor.value();
        }

        @Override
        public String kind() {
            return "vendor";
        }
    }

    /** Its rewards are paid to its account. */
    record OfTasker(TaskerId tasker) implements Owner {

        @Override
        public UUID id() {
            return tasker.value();
        }

        @Override
        public String kind() {
            return "tasker";
        }
    }
}
