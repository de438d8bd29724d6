package dev.concord.task.imports;

import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.BodyTooLarge;
import dev.concord.task.imports.format.PredictionRules;
import dev.concord.task.imports.format.TaskRules;
import dev.concord.task.imports.format.UnreadableFile;
import dev.concord.task.project.ChangeSignal;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import java.io.IOException;
import java.util.Optional;
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
        var earlier = finishing.earlier(project.get(), key);
        var refusal = earlier.isPresent() ? Optional.<ImportResult>empty() : FinishImport.refusal(project.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!slots.tryTake()) {
            return new ImportResult.TooMany(slots.total());
        }
        try {
            return earlier.isPresent() ? again(earlier.get(), file) : read(project.get(), key, file);
        } finally {
            slots.giveBack();
        }
    }

    /** What is longer than an import may be is another one than that which is in. */
    private ImportResult again(FinishedImport earlier, TaskFile file) throws IOException {
        try {
            return earlier.answer(reading.fingerprint(file));
        } catch (BodyTooLarge another) {
            return new ImportResult.KeyReused();
        }
    }

    private ImportResult read(Project project, ImportKey key, TaskFile file) throws IOException {
        var begun = reading.begin(project.id(), key);
        try {
            var result = stage(project, key, file, begun);
            problemOf(result).ifPresent(problem -> finishing.fail(begun.id(), problem));
            return result;
        } catch (IOException brokenOff) {
            finishing.fail(begun.id(), "body: broke off (expected: all of it; send the same import again)");
            throw brokenOff;
        } finally {
            reading.discard(begun.id());
            signal.raise();
        }
    }

    private ImportResult stage(Project project, ImportKey key, TaskFile file, ReadingImport begun) throws IOException {
        var rules = rules(project, file);
        try {
            return finishing.finish(project.id(), key, reading.stage(begun, file, rules));
        } catch (BodyTooLarge beyond) {
            return new ImportResult.TooLarge(String.valueOf(beyond.getMessage()));
        } catch (UnreadableFile unreadable) {
            return new ImportResult.Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }

    /** A project that ignores predictions has no use for annotations as such either. */
    private static TaskRules rules(Project project, TaskFile file) {
        var ordered = project.facts().specification();
        var policy = ordered.policy();
        var isRead = policy.predictionUse() != PredictionUse.IGNORE;
        var annotations =
                file.annotations() == Annotations.PREDICTION && !isRead ? Annotations.LEFT_OUT : file.annotations();
        var predictions = new PredictionRules(isRead, file.model());
        return new TaskRules(ordered.labelKind(), policy.overlapWithPanel(), annotations, predictions);
    }

    /** Returns why this reading added nothing; the same import may have been read twice at the same time. */
    private static Optional<String> problemOf(ImportResult result) {
        return switch (result) {
            case ImportResult.Failed failed -> Optional.of(failed.message());
            case ImportResult.Done done
            when done.repeated() -> Optional.of("Idempotency-Key: the same import was in first (expected: sent once)");
            case ImportResult.Done _, ImportResult.UnknownProject _, ImportResult.TooMany _ -> Optional.empty();
        };
    }
}
