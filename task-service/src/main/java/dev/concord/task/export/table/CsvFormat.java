package dev.concord.task.export.table;

import static org.apache.commons.csv.CSVFormat.RFC4180;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.agreement.CountedSubmission;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * CSV by RFC 4180 in UTF-8. With submissions there is a row for each, in which the agreement's cells repeat, and one for what each model
 * said, which names the model and nobody else; an agreement that has neither keeps its row.
 */
@Component
final class CsvFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("csv", "text/csv;charset=UTF-8", "csv");
    private static final List<String> AGREEMENT = List.of(
            "task", "taskId", "state", "control", "label", "confidence", "labels", "revision", "method", "decidedAt");
    private static final List<String> SUBMISSION =
            List.of("submissionId", "taskerId", "submitted", "weight", "agrees", "model", "score");

    private static final List<String> NO_SUBMISSION = Collections.nCopies(SUBMISSION.size(), "");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return true;
    }

    @Override
    public boolean showsSubmissions() {
        return true;
    }

    @Override
    public boolean readsData() {
        return false;
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        // Not closed, because that would close the target.
        var csv = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        row(csv, AGREEMENT, export.submissions() ? SUBMISSION : List.of());
        export.agreements().forEach(agreement -> rows(export, agreement, csv));
        csv.flush();
    }

    private static void rows(Export export, Agreement agreement, Writer csv) throws IOException {
        var cells = cells(agreement);
        if (!export.submissions()) {
            row(csv, cells, List.of());
            return;
        }
        var submissions = agreement.submissions();
        var predictions = agreement.predictions();
        if (submissions.isEmpty() && predictions.isEmpty()) {
            row(csv, cells, NO_SUBMISSION);
        }
        for (var submission : submissions) {
            row(csv, cells, cells(submission));
        }
        for (var prediction : predictions) {
            row(csv, cells, cells(prediction));
        }
    }

    private static void row(Writer csv, List<String> cells, List<String> more) throws IOException {
        var all = new ArrayList<>(cells);
        all.addAll(more);
        RFC4180.printRecord(csv, all.toArray());
    }

    private static List<String> cells(Agreement agreement) {
        return List.of(
                SafeCell.of(agreement.task()),
                agreement.taskId().toString(),
                agreement.stateText(),
                Boolean.toString(agreement.control()),
                SafeCell.of(LabelText.of(agreement.label())),
                Double.toString(agreement.confidence()),
                Integer.toString(agreement.labels()),
                agreement.revision().generation() + "." + agreement.revision().number(),
                agreement.method() == null ? "" : agreement.method(),
                agreement.decidedAt() == null ? "" : agreement.decidedAt().toString());
    }

    private static List<String> cells(CountedSubmission submission) {
        return List.of(
                submission.submissionId().toString(),
                submission.taskerId().toString(),
                SafeCell.of(LabelText.of(submission.label())),
                Double.toString(submission.weight()),
                Boolean.toString(submission.agrees()),
                "",
                "");
    }

    private static List<String> cells(Prediction prediction) {
        return List.of(
                "",
                "",
                SafeCell.of(LabelText.of(prediction.label())),
                "",
                "",
                SafeCell.of(prediction.model()),
                prediction.score() == null ? "" : prediction.score().toString());
    }
}
