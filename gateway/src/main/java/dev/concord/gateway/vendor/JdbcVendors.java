package dev.concord.gateway.vendor;

import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcVendors implements Vendors {

    private final JdbcClient jdbc;

    JdbcVendors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Vendor vendor, Instant now) {
        jdbc.sql("""
                        insert into vendors (id, name, registered_at) values (:id, :name, :registered_at)
                        on conflict (id) do nothing
                        """)
                .param("id", vendor.id().value())
                .param("name", vendor.name())
                .param("registered_at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Vendor> lock(VendorId id) {
        return jdbc.sql("select id, name from vendors where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> new Vendor(new VendorId(row.getObject("id", UUID.class)), row.getString("name")))
                .optional();
    }
}
