package dev.concord.task.imports;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.imports.StagedTasks.StagedTask;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads an import to its end and stages what is readable, chunk by chunk: memory holds one chunk, and no more. */
@Service
final class StageLines {

    private static final int CHUNK_TASKS = 2_000;
    private static final int CHUNK_CHARACTERS = 1 << 20;

    private final StagedTasks staged;
    private final Ids ids;
    private final ImportSettings settings;

    StageLines(StagedTasks staged, Ids ids, ImportSettings settings) {
        this.staged = staged;
        this.ids = ids;
        this.settings = settings;
    }

    /** Starts an import, and sweeps up behind those that ended without a word. */
    UUID begin() {
        staged.discardAbandoned();
        return ids.next();
    }

    /** Returns how many tasks were staged, and which lines were not. */
    Staged stage(UUID importId, TaskFormat format, TaskRules rules, InputStream body) throws IOException {
        var lines = format.read(new PhysicalLines(body, settings.maxSize().toBytes()), rules);
        var rejected = new RejectedLines();
        var chunk = new ArrayList<StagedTask>();
        var characters = 0;
        var count = 0L;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            switch (line.get()) {
                case TaskLine.Rejected bad -> rejected.add(bad);
                case TaskLine.Accepted good -> {
                    requireRoom(++count);
                    chunk.add(new StagedTask(new TaskId(ids.next()), good.task()));
                    characters += good.task().size();
                }
            }
            if (chunk.size() == CHUNK_TASKS || characters >= CHUNK_CHARACTERS) {
                staged.stage(importId, chunk);
                chunk.clear();
                characters = 0;
            }
        }
        if (!chunk.isEmpty()) {
            staged.stage(importId, chunk);
        }
        return new Staged(importId, count, rejected);
    }

    /** Sweeps up what is still staged of an import that has ended, well or not. */
    void discard(UUID importId) {
        staged.discard(importId);
    }

    private void requireRoom(long count) throws BodyTooLarge {
        if (count > settings.maxTasks()) {
            throw new BodyTooLarge("tasks: more than " + settings.maxTasks() + " (expected: at most "
                    + settings.maxTasks() + "; split the file into several imports)");
        }
    }

    /** An import that was read to its end. */
    record Staged(UUID importId, long tasks, RejectedLines rejected) {}
}
