package dev.concord.task.imports;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.imports.StagedTasks.StagedTask;
import dev.concord.task.imports.format.BodyTooLarge;
import dev.concord.task.imports.format.TaskLine;
import dev.concord.task.imports.format.TaskLines;
import dev.concord.task.imports.format.TaskRules;
import java.io.IOException;
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
    Staged stage(UUID importId, TaskFile file, TaskRules rules) throws IOException {
        try (var lines = file.format().read(file.body(), settings.maxSize().toBytes(), rules)) {
            return stage(importId, lines);
        }
    }

    private Staged stage(UUID importId, TaskLines lines) throws IOException {
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
        return new Staged(importId, count, rejected, lines.annotationsLeftOut());
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
    record Staged(UUID importId, long tasks, RejectedLines rejected, long annotationsLeftOut) {}
}
