package dev.concord.gateway.session;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can sign in: somebody who works for a vendor, or a tasker. */
public sealed interface Person {

    /** Somebody who works for a vendor. */
    record Member(MemberId member) implements Person {}

    record Tasker(TaskerId tasker) implements Person {}

    /** Returns who of flesh and blood it is that calls; a vendor's own key and the operator's token are nobody's. */
    static Optional<Person> who(Caller caller) {
        return switch (caller) {
            case VendorCaller vendor -> Optional.ofNullable(vendor.member()).map(Member::new);
            case TaskerCaller tasker -> Optional.of(new Tasker(tasker.id()));
            case OperatorCaller _ -> Optional.empty();
        };
    }

    default UUID id() {
        return switch (this) {
            case Member(var member) -> member.value();
            case Tasker(var tasker) -> tasker.value();
        };
    }

    /** Returns the id as the column of members has it. */
    default @Nullable UUID memberColumn() {
        return this instanceof Member ? id() : null;
    }

    /** Returns the id as the column of taskers has it. */
    default @Nullable UUID taskerColumn() {
        return this instanceof Tasker ? id() : null;
    }
}
