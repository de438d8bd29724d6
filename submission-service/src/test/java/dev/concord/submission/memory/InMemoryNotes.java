package dev.concord.submission.memory;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.label.Choice;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.label.Given;
import dev.concord.submission.label.LabelHash;
import dev.concord.submission.label.LabelNotes;
import dev.concord.submission.memory.Standing.Leased;
import dev.concord.submission.memory.Standing.Noted;
import dev.concord.submission.memory.Standing.Skipped;
import dev.concord.submission.memory.Standing.Submitted;
import java.time.Instant;

final class InMemoryNotes implements LabelNotes {

    private final InMemoryMarket market;

    InMemoryNotes(InMemoryMarket market) {
        this.market = market;
    }

    @Override
    public Note note(Lease lease, LabelHash label, Given given, Instant now) {
        var project = market.project(lease.projectId());
        var task = project.task(lease.taskId());
        var known = task.standings.get(lease.taskerId());
        if (known instanceof Submitted submitted) {
            return answer(submitted, lease, label);
        }
        if (now.isAfter(lease.expiresAt().plus(LabelSubmitted.GRACE))) {
            return new Note.Late();
        }
        if (project.endingAt != null || !project.ended.isEmpty() || project.is(ProjectState.SETTLED)) {
            return new Note.Ended();
        }
        if (known instanceof Skipped || (known != null && !known.submissionId().equals(lease.submissionId()))) {
            return new Note.NotLeased();
        }
        if (known instanceof Noted noted && !noted.label().equals(label)) {
            return new Note.Differs();
        }
        if (!(known instanceof Noted) && given == Given.ANSWER && task.proposed != null) {
            return new Note.Proposed();
        }
        if (!(known instanceof Noted) && given == Given.VERDICT && task.proposed == null && market.isComplete()) {
            return new Note.NotProposed();
        }
        task.standings.put(lease.taskerId(), new Noted(lease, label));
        market.place(lease.projectId(), lease.taskId(), false);
        return known instanceof Leased ? new Note.Proceed() : new Note.Again();
    }

    @Override
    public Note confirm(Lease lease, LabelHash label, Instant appendedAt) {
        market.submit(lease.submitted(new Choice(label.value())), label, appendedAt);
        var known =
                market.project(lease.projectId()).task(lease.taskId()).standings.get(lease.taskerId());
        return known instanceof Submitted first ? answer(first, lease, label) : new Note.Done(appendedAt);
    }

    @Override
    public void appended(Lease lease, LabelHash label, Instant appendedAt) {
        confirm(lease, label, appendedAt);
    }

    private static Note answer(Submitted known, Lease lease, LabelHash label) {
        return known.label().equals(label) && known.submissionId().equals(lease.submissionId())
                ? new Note.Done(known.appendedAt())
                : new Note.Differs();
    }
}
