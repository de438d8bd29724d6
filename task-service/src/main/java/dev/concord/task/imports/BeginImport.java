package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Notes that an import is being read. */
@Service
final class BeginImport {

    private final Imports imports;
    private final Rejections rejections;
    private final InstantSource clock;

    BeginImport(Imports imports, Rejections rejections, InstantSource clock) {
        this.imports = imports;
        this.rejections = rejections;
        this.clock = clock;
    }

    ReadingImport begin(ImportId importId, ProjectId project, ImportKey key) {
        imports.begin(importId, project, key);
        return new ReadingImport(
                importId,
                project,
                (counts, bytes) -> imports.progress(importId, counts, bytes),
                new RejectedLines(importId, rejections),
                clock);
    }
}
