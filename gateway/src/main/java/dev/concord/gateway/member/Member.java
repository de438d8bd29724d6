package dev.concord.gateway.member;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.VendorRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a vendor.
 *
 * @param name by which the others know the member; it is erased with the membership
 * @param joinedAt null until the invitation is taken
 * @param version changes with what the vendor decides of the member
 */
public record Member(
        MemberId id,
        VendorId vendor,
        String name,
        VendorRole role,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        long version) {

    static final long FIRST_VERSION = 1;

    private static final int LONGEST_NAME = 100;

    public Member {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name: %d characters (expected: 1..%d, not blank)".formatted(name.length(), LONGEST_NAME));
        }
    }

    Member with(VendorRole changed) {
        return changed == role ? this : new Member(id, vendor, name, changed, invitedAt, joinedAt, version + 1);
    }

    /** Tells whether the vendor can do without this member as an owner, of so many who have joined. */
    boolean isDispensableAsOwner(int owners) {
        return role != VendorRole.OWNER || joinedAt == null || owners > 1;
    }
}
