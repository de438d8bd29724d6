package dev.concord.task.export;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.JsonColumns;
import dev.concord.task.Samples;
import dev.concord.task.agreement.CountedSubmission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Agreements as formats get them, and the files that formats make of them. */
public final class Agreed {

    private Agreed() {}

    /** A task that shows nothing. */
    public static Agreement of(String task, Label label) {
        return of(task, label, "{}");
    }

    public static Agreement of(String task, Label label, String data) {
        return new Agreement(
                new TaskId(Samples.IDS.next()),
                task,
                AgreementState.AGREED,
                false,
                JsonColumns.write(label),
                0.875,
                new Revision(1, 2),
                3,
                "dawid-skene",
                Samples.NOW,
                data,
                null,
                null);
    }

    public static Agreement withPredictions(Agreement plain, List<Prediction> predictions) {
        return with(plain, plain.submissionsJson(), JsonColumns.write(predictions));
    }

    public static Agreement withSubmissions(Agreement plain, List<CountedSubmission> submissions) {
        return with(plain, JsonColumns.write(submissions), plain.predictionsJson());
    }

    private static Agreement with(Agreement plain, @Nullable String submissionsJson, @Nullable String predictionsJson) {
        return new Agreement(
                plain.taskId(),
                plain.task(),
                plain.state(),
                plain.control(),
                plain.labelJson(),
                plain.confidence(),
                plain.revision(),
                plain.labels(),
                plain.method(),
                plain.decidedAt(),
                plain.dataJson(),
                submissionsJson,
                predictionsJson);
    }

    public static byte[] file(ExportFormat format, LabelKind kind, boolean submissions, Agreement... agreements)
            throws IOException {
        var all = List.of(agreements);
        var target = new ByteArrayOutputStream();
        format.write(new Export("A project", kind, submissions, source(all)), target);
        return target.toByteArray();
    }

    public static byte[] file(ExportFormat format, LabelKind kind, Agreement... agreements) throws IOException {
        return file(format, kind, false, agreements);
    }

    public static String text(ExportFormat format, LabelKind kind, Agreement... agreements) throws IOException {
        return new String(file(format, kind, agreements), StandardCharsets.UTF_8);
    }

    /** Returns what is in a ZIP file, as the JDK reads it. */
    public static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Returns what a format has against one of these agreements. */
    public static Optional<String> problem(ExportFormat format, LabelKind kind, Agreement... agreements)
            throws IOException {
        var requirement = format.requirement(kind);
        return requirement.isEmpty()
                ? Optional.empty()
                : source(List.of(agreements)).first(requirement.get()::problemWith);
    }

    private static AgreementSource source(List<Agreement> agreements) {
        return new AgreementSource() {
            @Override
            public <T> Optional<T> first(Search<T> search) throws IOException {
                for (var agreement : agreements) {
                    var found = search.in(agreement);
                    if (found.isPresent()) {
                        return found;
                    }
                }
                return Optional.empty();
            }
        };
    }
}
