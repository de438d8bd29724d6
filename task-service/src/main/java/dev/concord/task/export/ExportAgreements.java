package dev.concord.task.export;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Agreements.Wanted;
import dev.concord.task.project.Project;
import dev.concord.task.project.Projects;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a project's agreements as a file, all as they are at one moment. */
@Service
public final class ExportAgreements {

    private final Projects projects;
    private final Agreements agreements;
    private final List<ExportFormat> formats;
    private final ExportSlots slots;

    ExportAgreements(Projects projects, Agreements agreements, List<ExportFormat> formats, ExportSlots slots) {
        this.projects = projects;
        this.agreements = agreements;
        this.formats = formats.stream()
                .sorted(Comparator.comparing(format -> format.type().name()))
                .toList();
        this.slots = slots;
    }

    /**
     * Writes the file of a project of this vendor.
     *
     * @throws IOException if the target takes no more
     */
    public ExportResult run(VendorId vendor, ProjectId id, ExportOrder order, ExportTarget target) throws IOException {
        var project = projects.find(id, vendor);
        if (project.isEmpty()) {
            return new ExportResult.UnknownProject();
        }
        var kind = project.get().facts().specification().labelKind();
        var format = format(kind, order.format());
        if (format.isEmpty()) {
            return new ExportResult.UnknownFormat(known(kind));
        }
        if (order.submissions() && !format.get().showsSubmissions()) {
            return new ExportResult.Refused(
                    "submissions: true (expected: false, %s has no place for them)".formatted(order.format()));
        }
        Selection selection;
        try {
            selection = order.selection(kind);
        } catch (IllegalArgumentException unknownClass) {
            return new ExportResult.Refused(String.valueOf(unknownClass.getMessage()));
        }
        var predictions = order.submissions() || format.get().showsPredictions();
        var wanted = new Wanted(selection, format.get().readsData(), order.submissions(), predictions);
        return inSlot(project.get(), format.get(), wanted, target);
    }

    private ExportResult inSlot(Project project, ExportFormat format, Wanted wanted, ExportTarget target)
            throws IOException {
        if (!slots.tryTake()) {
            return new ExportResult.TooMany(slots.total());
        }
        try {
            return agreements.atOneMoment(
                    project.id(), wanted, source -> write(project, format, wanted.submissions(), source, target));
        } finally {
            slots.giveBack();
        }
    }

    private static ExportResult write(
            Project project, ExportFormat format, boolean submissions, AgreementSource source, ExportTarget target)
            throws IOException {
        var requirement = format.requirement(project.facts().specification().labelKind());
        if (requirement.isPresent()) {
            var problem = source.first(requirement.get()::problemWith);
            if (problem.isPresent()) {
                return new ExportResult.Unwritable(problem.get());
            }
        }
        var name = project.briefing().name();
        // Not closed: that would end the answer properly, even if what should be in it is not.
        var out = target.open(FileNames.of(name, format.type()), format.type());
        try {
            format.write(new Export(name, project.facts().specification().labelKind(), submissions, source), out);
            out.flush();
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        }
        return new ExportResult.Done();
    }

    private Optional<ExportFormat> format(LabelKind kind, String name) {
        return formats.stream()
                .filter(format -> format.type().name().equals(name) && format.holds(kind))
                .findFirst();
    }

    private List<String> known(LabelKind kind) {
        return formats.stream()
                .filter(format -> format.holds(kind))
                .map(format -> format.type().name())
                .toList();
    }
}
