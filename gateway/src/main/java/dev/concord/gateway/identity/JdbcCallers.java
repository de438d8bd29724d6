package dev.concord.gateway.identity;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcCallers implements Callers {

    private final JdbcClient jdbc;

    JdbcCallers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<VendorCaller> vendorWithKey(SecretHash key) {
        return jdbc.sql("select vendor_id from vendor_keys where key_hash = :key_hash")
                .param("key_hash", key.bytes())
                .query(UUID.class)
                .optional()
                .map(id -> new VendorCaller(new VendorId(id)));
    }

    @Override
    public Optional<TaskerCaller> taskerUsingToken(SecretHash token) {
        return jdbc.sql("select id, agent from taskers where token_hash = :token_hash and token_used")
                .param("token_hash", token.bytes())
                .query(JdbcCallers::tasker)
                .optional()
                .or(() -> firstUse(token));
    }

    /** Finds nobody if the token was replaced meanwhile; whoever replaces it holds the same row lock. */
    private Optional<TaskerCaller> firstUse(SecretHash token) {
        return jdbc.sql("update taskers set token_used = true where token_hash = :token_hash returning id, agent")
                .param("token_hash", token.bytes())
                .query(JdbcCallers::tasker)
                .optional();
    }

    private static TaskerCaller tasker(ResultSet row, int number) throws SQLException {
        return new TaskerCaller(new TaskerId(row.getObject("id", UUID.class)), row.getBoolean("agent"));
    }
}
