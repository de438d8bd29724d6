package dev.concord.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.ReviewedWork.Submitted;
import dev.concord.task.media.MediaSamples;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import dev.concord.task.reservation.TaskState;
import dev.concord.task.task.Tasks;
import dev.concord.testing.WalledRows;
import dev.concord.web.rows.RowScope;
import dev.concord.web.rows.RowScope.Kind;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database shows and lets change, past everything that the service checks itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowsOfCallersIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final WalledRows rows = new WalledRows(service.bean(DataSource.class), "task_service");
    private final Submitted anns = Submitted.of(ReviewedWork.NO);
    private final Submitted bobs = Submitted.of(ReviewedWork.YES);
    private final VendorId stranger = Samples.vendor();
    private ReviewedWork work;
    private UUID owner;

    /** Leaves a row in every table that has rows of somebody. */
    @BeforeAll
    void work() {
        work = ReviewedWork.of(2);
        work.decide(0, 1, AgreementState.AGREED, ReviewedWork.YES, anns, bobs);
        work.decide(1, 1, AgreementState.AGREED, ReviewedWork.YES, Submitted.of(ReviewedWork.YES));
        anns.client().post(anns.path() + "/appeal", "{\"reason\":\"look again\"}");
        work.rule(0, ReviewedWork.NO);
        var vendor = work.vendor();
        vendor.importTasks(work.project(), "bad", "application/x-ndjson", "no task\n");
        vendor.send(vendor.request(work.path() + "/media").POST(BodyPublishers.ofByteArray(MediaSamples.DOT)));
        vendor.send(vendor.request("/v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .POST(BodyPublishers.noBody()));
        var webhook = vendor.post("/v1/webhooks", "{\"url\":\"http://127.0.0.1:1/\",\"events\":[\"label.agreed\"]}")
                .at("/id");
        vendor.post("/v1/webhooks/" + webhook + "/test", "");
        var jdbc = service.bean(JdbcClient.class);
        jdbc.sql("insert into webhook_cursors values (:webhook, gen_random_uuid(), 0)") // which nobody dispatches
                .param("webhook", UUID.fromString(webhook))
                .update();
        owner = jdbc.sql("select vendor_id from projects where id = :id")
                .param("id", work.project().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void everyTableOfSomebodysRowsIsWalled() throws SQLException {
        assertThat(rows.tables(false))
                .as("open for COPY, which fills no table that has policies; any other needs some, as in migration 60")
                .containsExactly("staged_tasks");
        assertThat(rows.tables(true)).contains("tasks", "reservations", "webhooks", "appeals");
    }

    @Test
    void anotherVendorFindsAndChangesNothing() throws SQLException {
        for (var table : rows.tables(true)) {
            assertThat(rows.vendor(owner).sees(table)).as(table).isPositive();
            assertThat(rows.vendor(stranger.value()).sees(table)).as(table).isZero();
            assertThat(rows.vendor(stranger.value()).changes(table)).as(table).isZero();
        }
    }

    @Test
    void whoeverDoesNotSayWhoTheyAreFindsNothing() throws SQLException {
        for (var table : rows.tables(true)) {
            assertThat(rows.vendor("").sees(table)).as(table).isZero();
        }
        for (var table : List.of("projects", "tasks", "judged_submissions", "rulings", "appeals", "project_media")) {
            assertThat(rows.tasker("").sees(table)).as(table).isZero();
        }
    }

    @Test
    void nothingIsPutIntoAnothersProjectNorGivenAway() {
        var smuggled = "insert into tasks (id, project_id, name, data) values (gen_random_uuid(), '%s', 'x', '{}')"
                .formatted(work.project());
        var given = "update projects set vendor_id = '%s'".formatted(stranger);

        assertThatThrownBy(() -> rows.vendor(stranger.value()).does(smuggled))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> rows.vendor(owner).does(given)).hasMessageContaining("row-level security");
    }

    @Test
    void aTaskerSeesHowTheirOwnWorkWasJudgedAndChangesNoProject() throws SQLException {
        var ann = rows.tasker(anns.tasker().value());

        assertThat(ann.sees("judged_submissions")).isEqualTo(1);
        assertThat(ann.sees("tasks")).isEqualTo(1);
        assertThat(ann.sees("appeals")).isEqualTo(1);
        assertThat(rows.tasker(bobs.tasker().value()).sees("appeals")).isZero();
        assertThatThrownBy(() -> ann.does("update projects set version = 99"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> ann.sees("webhooks")).hasMessageContaining("permission denied");
    }

    /** The pool's connections go from one caller to the other, and back to the service. */
    @Test
    void aStoreThatForgetsToAskForTheOwnerFindsNothing() {
        var tasks = service.bean(Tasks.class);
        var states = EnumSet.allOf(TaskState.class);
        var stranger = new RowScope(Kind.VENDOR, this.stranger.toString());
        var vendor = new RowScope(Kind.VENDOR, owner.toString());
        for (var round = 0; round < 20; round++) {
            assertThat(stranger.call(() -> tasks.page(work.project(), states, Optional.empty(), 9)))
                    .isEmpty();
            assertThat(vendor.call(() -> tasks.page(work.project(), states, Optional.empty(), 9)))
                    .hasSize(2);
            assertThat(RowScope.NOBODY.call(this::found)).isEmpty();
            assertThat(found()).as("by the service itself").isPresent();
        }
    }

    private Optional<Project> found() {
        return service.bean(Projects.class).find(work.project());
    }
}
