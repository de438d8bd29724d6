package dev.concord.task.reservation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcReservationsIT implements ReservationsContract {

    private final RunningTaskService service = RunningTaskService.get();

    @Override
    public Reservations reservations() {
        return service.bean(Reservations.class);
    }

    @Override
    public ProjectId project() {
        var draft = Samples.draft();
        service.bean(Projects.class).add(draft);
        return draft.id();
    }

    @Test
    void theDatabaseItselfRefusesToReserveMoreThanWasFunded() {
        var project = project();
        reservations().add(Reservation.none(project, Samples.yocto(11), 3));

        assertThatThrownBy(() -> service.bean(JdbcClient.class)
                        .sql("update reservations set reserved = 1 where project_id = :id")
                        .param("id", project.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_more_reserved_than_funded");
    }
}
