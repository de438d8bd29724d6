package dev.concord.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.reservation.TaskState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks in some states are found among many others: all of them once, in order, and without a look at the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JdbcTasksIT {

    /** Of every thousand tasks four are in four other states, spread apart. */
    private static final int AGREED_APART_FROM_FEW = 20_000;

    private static final int MORE_PAGES_THAN_THERE_ARE = 10;

    private static final Set<TaskState> RARE = EnumSet.complementOf(EnumSet.of(TaskState.AGREED));

    private final RunningTaskService service = RunningTaskService.get();
    private final JdbcClient jdbc = service.bean(JdbcClient.class);
    private final Tasks tasks = service.bean(Tasks.class);
    private final ProjectId project = Samples.projectId();

    @BeforeAll
    void fill() {
        jdbc.sql("""
                        insert into tasks (id, project_id, name, data, state, label)
                        select cast(:prefix || lpad(to_hex(each), 12, '0') as uuid), :project, 't' || each, '{}',
                            case each % 1000 when 100 then 'waiting' when 300 then 'open' when 500 then 'contested'
                                when 700 then 'withdrawn' else 'agreed' end,
                            '{"kind":"choice","value":"1"}'
                        from generate_series(1, :count) as each
                        """)
                .param("prefix", project.toString().substring(0, 24))
                .param("project", project.value())
                .param("count", AGREED_APART_FROM_FEW)
                .update();
        jdbc.sql("analyze tasks").update();
    }

    @Test
    void pagesOfSomeStatesSkipAndRepeatNothing() {
        var wanted = EnumSet.of(TaskState.CONTESTED, TaskState.OPEN);

        var names = new ArrayList<String>();
        var after = Optional.<TaskId>empty();
        for (var pages = 0; pages < MORE_PAGES_THAN_THERE_ARE; pages++) {
            var page = tasks.page(project, wanted, after, 7);
            page.forEach(task -> names.add(task.name()));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        }

        var expected = new ArrayList<String>();
        for (var thousand = 0; thousand < AGREED_APART_FROM_FEW; thousand += 1_000) {
            expected.addAll(List.of("t" + (thousand + 300), "t" + (thousand + 500)));
        }
        assertThat(names).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AGREED")
    void aRareStateIsReadFromItsOwnIndex(TaskState state) {
        assertThat(plan(EnumSet.of(state))).contains("tasks_" + state.text()).doesNotContain("Filter");
    }

    @Test
    void severalRareStatesAreReadFromTheirIndexesTogether() {
        assertThat(plan(RARE))
                .contains("tasks_waiting", "tasks_open", "tasks_contested", "tasks_withdrawn")
                .doesNotContain("Filter", "Seq Scan");
    }

    private String plan(Set<TaskState> states) {
        var lines = jdbc.sql("explain " + JdbcTasks.pageIn(states))
                .param("project", project.value())
                .param("after", new UUID(0, 0))
                .param("limit", 100)
                .query(String.class)
                .list();
        return String.join("\n", lines);
    }
}
