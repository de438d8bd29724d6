package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcRejections implements Rejections {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcRejections(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @Override
    public void add(ImportId importId, List<Rejection> lines) {
        template.batchUpdate(
                "insert into rejected_lines (import_id, position, line, reason, beginning) values (?, ?, ?, ?, ?)",
                lines.stream()
                        .map(each -> new Object[] {
                            importId.value(), each.position(), each.line(), each.reason(), each.beginning()
                        })
                        .toList());
    }

    @Override
    public List<Rejection> page(ImportId importId, int after, int limit) {
        return jdbc.sql("""
                        select position, line, reason, beginning
                        from rejected_lines where import_id = :import and position > :after order by position limit :limit
                        """)
                .param("import", importId.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Rejection(
                        row.getInt("position"),
                        row.getLong("line"),
                        row.getString("reason"),
                        row.getString("beginning")))
                .list();
    }

    @Override
    public void discardOld() {
        jdbc.sql("""
                delete from rejected_lines where ctid in
                    (select ctid from rejected_lines where rejected_at < now() - interval '30 days' limit 50000)
                """).update();
    }
}
