package dev.concord.task.imports;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.imports.StagedTasks.StagedTask;
import dev.concord.task.imports.format.BodyTooLarge;
import dev.concord.task.imports.format.MediaIntake;
import dev.concord.task.imports.format.TaskLine;
import dev.concord.task.imports.format.TaskLines;
import dev.concord.task.imports.format.TaskRules;
import dev.concord.task.media.KeepMedia;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** Reads an import to its end and stages what is readable, chunk by chunk: memory holds one chunk, and no more. */
@Service
final class StageLines {

    private static final int CHUNK_TASKS = 2_000;
    private static final int CHUNK_CHARACTERS = 1 << 20;

    private final StagedTasks staged;
    private final BeginImport beginning;
    private final KeepMedia media;
    private final Ids ids;
    private final ImportSettings settings;

    StageLines(StagedTasks staged, BeginImport beginning, KeepMedia media, Ids ids, ImportSettings settings) {
        this.staged = staged;
        this.beginning = beginning;
        this.media = media;
        this.ids = ids;
        this.settings = settings;
    }

    /** Starts an import, and sweeps up behind those that ended without a word. */
    ReadingImport begin(ProjectId project, ImportKey key) {
        staged.discardAbandoned();
        return beginning.begin(new ImportId(ids.next()), project, key);
    }

    /** Returns what was read; its tasks are staged. */
    Staged stage(ReadingImport reading, TaskFile file, TaskRules rules) throws IOException {
        var maxBytes = file.maxBytes(settings.maxSize().toBytes());
        var body = new ReceivedBody(file, reading::received);
        MediaIntake intake = content -> media.keep(reading.project(), content);
        try (var lines = file.format().read(body, maxBytes, rules, intake)) {
            stage(reading, lines);
            var fingerprint = body.end(maxBytes);
            reading.note();
            return new Staged(reading, lines.annotationsLeftOut(), fingerprint);
        }
    }

    /** Reads an import that may have come before, without staging anything. */
    Fingerprint fingerprint(TaskFile file) throws IOException {
        return new ReceivedBody(file, _ -> {})
                .end(file.maxBytes(settings.maxSize().toBytes()));
    }

    private void stage(ReadingImport reading, TaskLines lines) throws IOException {
        var chunk = new ArrayList<StagedTask>();
        var characters = 0;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            switch (line.get()) {
                case TaskLine.Rejected bad -> reading.reject(bad);
                case TaskLine.Accepted good -> {
                    requireRoom(reading.accept());
                    chunk.add(new StagedTask(new TaskId(ids.next()), good.task()));
                    characters += good.task().size();
                }
            }
            if (chunk.size() == CHUNK_TASKS || characters >= CHUNK_CHARACTERS) {
                staged.stage(reading.id(), chunk);
                chunk.clear();
                characters = 0;
            }
        }
        if (!chunk.isEmpty()) {
            staged.stage(reading.id(), chunk);
        }
    }

    /** Sweeps up what is still staged of an import that has ended, well or not. */
    void discard(ImportId importId) {
        staged.discard(importId);
    }

    private void requireRoom(long count) throws BodyTooLarge {
        if (count > settings.maxTasks()) {
            throw new BodyTooLarge("tasks: more than " + settings.maxTasks() + " (expected: at most "
                    + settings.maxTasks() + "; split the file into several imports)");
        }
    }

    /** An import that was read to its end. */
    record Staged(ReadingImport reading, long annotationsLeftOut, Fingerprint fingerprint) {}
}
