package dev.concord.submission.skill;

import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A batch is one statement; what a project is called and labels, its offer says. */
@Component
final class JdbcTaskerSkills implements TaskerSkills {

    private static final UUID LEAST = new UUID(0, 0);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SKILLS = """
            select project_id, labels, skill, facts ->> 'name' as name, facts ->> 'labelKind' as kind
            from tasker_skills join offers using (project_id)
            """;

    private final JdbcClient jdbc;

    JdbcTaskerSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Collection<TaskerSkill> skills) {
        jdbc.sql("""
                        insert into tasker_skills (tasker_id, project_id, labels, skill)
                        select tasker_id, project_id, labels, cast(skill as json)
                        from unnest(:taskers, :projects, :labels, :skills) as new (tasker_id, project_id, labels, skill)
                        on conflict (tasker_id, project_id) do update set labels = excluded.labels, skill = excluded.skill
                        """)
                .param(
                        "taskers",
                        skills.stream().map(each -> each.taskerId().value()).toArray(UUID[]::new))
                .param(
                        "projects",
                        skills.stream().map(each -> each.projectId().value()).toArray(UUID[]::new))
                .param("labels", skills.stream().map(TaskerSkill::labels).toArray(Integer[]::new))
                .param(
                        "skills",
                        skills.stream()
                                .map(each -> JSON.writerFor(Skill.class).writeValueAsString(each.skill()))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(TaskerId tasker) {
        jdbc.sql("delete from tasker_skills where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
    }

    @Override
    public List<KeptSkill> of(TaskerId tasker, Optional<ProjectId> after, int limit) {
        return jdbc.sql(SKILLS + "where tasker_id = :tasker and project_id > :after order by project_id limit :limit")
                .param("tasker", tasker.value())
                .param("after", after.map(ProjectId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcTaskerSkills::kept)
                .list();
    }

    @Override
    public List<KeptSkill> youngest(TaskerId tasker, int limit) {
        return jdbc.sql(SKILLS + "where tasker_id = :tasker order by project_id desc limit :limit")
                .param("tasker", tasker.value())
                .param("limit", limit)
                .query(JdbcTaskerSkills::kept)
                .list();
    }

    private static KeptSkill kept(ResultSet row, int ignored) throws SQLException {
        return new KeptSkill(
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                JSON.readValue(row.getString("kind"), LabelKind.class),
                row.getInt("labels"),
                JSON.readValue(row.getString("skill"), Skill.class));
    }
}
