package dev.concord.submission.label;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.redis.Script;
import dev.concord.submission.redis.Scripts;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** See {@code redis/note.lua} and {@code redis/confirm.lua}. */
@Component
final class RedisLabelNotes implements LabelNotes {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLabelNotes.class);

    private final Scripts scripts;

    RedisLabelNotes(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Note note(Lease lease, LabelHash label, Given given, Instant now) {
        return note(scripts.list(
                Script.NOTE,
                List.of(
                        lease.projectId().toString(),
                        lease.taskId().toString(),
                        lease.taskerId().toString(),
                        lease.submissionId().toString(),
                        millis(lease.expiresAt()),
                        label.value(),
                        millis(now),
                        Long.toString(LabelSubmitted.GRACE.toMillis()),
                        given.word(),
                        agent(lease))));
    }

    @Override
    public Note confirm(Lease lease, LabelHash label, Instant appendedAt) {
        return note(scripts.list(Script.CONFIRM, confirmation(lease, label, appendedAt)));
    }

    @Override
    public void appended(Lease lease, LabelHash label, Instant appendedAt) {
        scripts.tell(Script.CONFIRM, confirmation(lease, label, appendedAt), answer -> {
            if (!(note(answer) instanceof Note.Done)) {
                LOG.warn("submission {} was told to be the first, and another label was", lease.submissionId());
            }
        });
    }

    private static List<String> confirmation(Lease lease, LabelHash label, Instant appendedAt) {
        return List.of(
                lease.projectId().toString(),
                lease.taskId().toString(),
                lease.taskerId().toString(),
                lease.submissionId().toString(),
                label.value(),
                millis(appendedAt),
                agent(lease));
    }

    private static Note note(List<?> answer) {
        var word = String.valueOf(answer.getFirst());
        return switch (word) {
            case "proceed" -> new Note.Proceed();
            case "again" -> new Note.Again();
            case "done" -> new Note.Done(Instant.ofEpochMilli(Long.parseLong(String.valueOf(answer.get(1)))));
            case "differs" -> new Note.Differs();
            case "late" -> new Note.Late();
            case "not-leased" -> new Note.NotLeased();
            case "proposed" -> new Note.Proposed();
            case "not-proposed" -> new Note.NotProposed();
            case "ended" -> new Note.Ended();
            default ->
                throw new IllegalStateException("Redis answered \"" + word + "\" (expected: a word of the script)");
        };
    }

    private static String agent(Lease lease) {
        return lease.agent() ? "1" : "0";
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
