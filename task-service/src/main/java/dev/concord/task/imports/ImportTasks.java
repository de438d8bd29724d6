package dev.concord.task.imports;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.imports.format.BodyTooLarge;
import dev.concord.task.imports.format.TaskRules;
import dev.concord.task.imports.format.UnreadableFile;
import dev.concord.task.project.ChangeSignal;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import java.io.IOException;
import org.springframework.stereotype.Service;

/** Imports a file of tasks into a project, once for each key. */
@Service
public final class ImportTasks {

    private final Projects projects;
    private final StageLines reading;
    private final FinishImport finishing;
    private final ImportSlots slots;
    private final ChangeSignal signal;

    ImportTasks(Projects projects, StageLines reading, FinishImport finishing, ImportSlots slots, ChangeSignal signal) {
        this.projects = projects;
        this.reading = reading;
        this.finishing = finishing;
        this.slots = slots;
        this.signal = signal;
    }

    /**
     * Reads the file to its end and adds its tasks to a project of this vendor.
     *
     * @throws IOException if the file ends before it should; nothing was added
     */
    public ImportResult run(VendorId vendor, ProjectId id, ImportKey key, TaskFile file) throws IOException {
        var project = projects.find(id, vendor);
        if (project.isEmpty()) {
            return new ImportResult.UnknownProject();
        }
        var known = finishing.answerBeforeReading(project.get(), key);
        if (known.isPresent()) {
            return known.get();
        }
        if (!slots.tryTake()) {
            return new ImportResult.TooMany(slots.total());
        }
        try {
            return read(project.get(), key, file);
        } finally {
            slots.giveBack();
        }
    }

    private ImportResult read(Project project, ImportKey key, TaskFile file) throws IOException {
        var importId = reading.begin();
        try {
            var ordered = project.facts().specification();
            var rules = new TaskRules(ordered.labelKind(), ordered.policy().overlapWithPanel(), file.annotations());
            var read = reading.stage(importId, file, rules);
            return finishing.finish(project.id(), key, read);
        } catch (BodyTooLarge beyond) {
            return new ImportResult.TooLarge(String.valueOf(beyond.getMessage()));
        } catch (UnreadableFile unreadable) {
            return new ImportResult.Unreadable(String.valueOf(unreadable.getMessage()));
        } finally {
            reading.discard(importId);
            signal.raise();
        }
    }
}
