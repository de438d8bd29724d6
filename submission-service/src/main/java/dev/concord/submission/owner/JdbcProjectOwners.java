package dev.concord.submission.owner;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcProjectOwners implements ProjectOwners {

    private final JdbcClient jdbc;

    JdbcProjectOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Map<ProjectId, VendorId> owners) {
        jdbc.sql("""
                        insert into project_owners (project_id, vendor_id)
                        select project_id, vendor_id from unnest(:projects, :vendors) as new (project_id, vendor_id)
                        on conflict (project_id) do nothing
                        """)
                .param(
                        "projects",
                        owners.keySet().stream().map(ProjectId::value).toArray(UUID[]::new))
                .param("vendors", owners.values().stream().map(VendorId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public boolean owns(VendorId vendor, ProjectId project) {
        return jdbc.sql(
                        "select exists (select from project_owners where project_id = :project and vendor_id = :vendor)")
                .param("project", project.value())
                .param("vendor", vendor.value())
                .query(Boolean.class)
                .single();
    }
}
