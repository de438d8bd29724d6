package dev.concord.gateway.identity;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads who calls from the columns member_id, vendor_id and role of members, or tasker_id and agent of taskers. */
public final class PersonColumns {

    private PersonColumns() {}

    public static Caller caller(ResultSet row) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        return member == null
                ? new TaskerCaller(new TaskerId(row.getObject("tasker_id", UUID.class)), row.getBoolean("agent"))
                : new VendorCaller(
                        new VendorId(row.getObject("vendor_id", UUID.class)),
                        VendorRole.parse(row.getString("role")),
                        new MemberId(member));
    }
}
