package dev.concord.consensus.stream;

import dev.concord.consensus.aggregation.packed.ByteReader;
import dev.concord.consensus.aggregation.packed.ByteWriter;
import dev.concord.consensus.judging.domain.CountedLabel;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.Outcome;
import dev.concord.consensus.judging.domain.Proposal;
import dev.concord.consensus.judging.domain.Ruling;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Text;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * How the state of a task is written: compact, because it is read and written for every label. As JSON this took more than a
 * quarter of the service's time. A state that was written as JSON before is still read.
 */
final class TaskStateSerde {

    private static final byte VERSION = 2;

    private static final int HAS_TASK = 1;
    private static final int HAS_OUTCOME = 2;
    private static final int HAS_RULING = 4;
    private static final int HAS_OPTIONS = 8;
    private static final int HAS_PROPOSAL = 16;
    private static final int HAS_PREDICTIONS = 32;

    private static final int AGREES = 1;
    private static final int JUDGED = 2;
    private static final int SAID = 4;

    private final WrittenTerms terms = new WrittenTerms();

    private TaskStateSerde() {}

    static Serde<TaskState> serde() {
        var serde = new TaskStateSerde();
        return Serdes.serdeFrom((topic, state) -> serde.write(state), (topic, bytes) -> serde.read(bytes));
    }

    private byte @Nullable [] write(@Nullable TaskState state) {
        if (state == null) {
            return null;
        }
        var task = state.task();
        var outcome = state.outcome();
        var ruling = state.ruling();
        var proposal = state.proposal();
        var writer = new ByteWriter()
                .octet(VERSION)
                .octet((task == null ? 0 : HAS_TASK)
                        | (outcome == null ? 0 : HAS_OUTCOME)
                        | (ruling == null ? 0 : HAS_RULING)
                        | (hasOptions(task) ? HAS_OPTIONS : 0)
                        | (proposal == null ? 0 : HAS_PROPOSAL)
                        | (hasPredictions(task) ? HAS_PREDICTIONS : 0));
        if (task != null) {
            write(task, writer);
        }
        var labels = StoredLabels.of(task);
        writer.all(state.labels(), (label, each) -> write(label, labels, each));
        writer.count(state.wanted());
        if (outcome != null) {
            write(outcome.revision(), writer);
            writer.octet(Codes.of(outcome.state()));
            labels.writeOptional(outcome.label(), writer);
            var confidence = outcome.confidence();
            writer.number(confidence == null ? Double.NaN : confidence);
        }
        labels.writeEvidence(state.sent(), writer);
        if (ruling != null) {
            labels.write(ruling.label(), writer.count(ruling.number()));
        }
        if (proposal != null) {
            writer.text(proposal.label().text()).number(proposal.confidence()).count(proposal.answers());
        }
        return writer.written();
    }

    private @Nullable TaskState read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length == 0 || bytes[0] != VERSION) {
            return StateSerde.read(TaskState.class, bytes);
        }
        var reader = new ByteReader(bytes);
        reader.octet();
        var parts = reader.octet();
        var task = (parts & HAS_TASK) == 0 ? null : readTask(reader, parts);
        var labels = StoredLabels.of(task);
        var counted = reader.all(each -> readLabel(labels, each));
        var wanted = reader.count();
        var outcome = (parts & HAS_OUTCOME) == 0 ? null : readOutcome(labels, reader);
        var sent = labels.readEvidence(reader);
        var ruling = (parts & HAS_RULING) == 0 ? null : new Ruling(reader.count(), labels.read(reader));
        var proposal = (parts & HAS_PROPOSAL) == 0 ? null : readProposal(reader);
        return new TaskState(task, counted, wanted, outcome, sent, ruling, proposal);
    }

    private static Proposal readProposal(ByteReader reader) {
        return new Proposal(new Text(reader.text()), reader.number(), reader.count());
    }

    private void write(OpenedTask task, ByteWriter writer) {
        writer.id(task.taskId().value()).id(task.projectId().value()).text(task.name());
        writer.bytes(terms.bytes(TaskTerms.of(task)));
        StoredLabels.of(task).writeOptional(task.controlLabel(), writer);
        if (hasOptions(task)) {
            writer.all(task.options(), (option, each) -> each.text(option));
        }
        if (hasPredictions(task)) {
            writer.all(task.predictions(), StoredLabels.of(task).predictions()::write);
        }
    }

    /** Few tasks have options, so that a flag tells of them; states of before there were any are read the same. */
    private static boolean hasOptions(@Nullable OpenedTask task) {
        return task != null && !task.options().isEmpty();
    }

    private static boolean hasPredictions(@Nullable OpenedTask task) {
        return task != null && !task.predictions().isEmpty();
    }

    private OpenedTask readTask(ByteReader reader, int parts) {
        var taskId = new TaskId(reader.id());
        var projectId = new ProjectId(reader.id());
        var name = reader.text();
        var common = terms.read(reader.bytes());
        var labels = StoredLabels.of(common.labelKind());
        var control = labels.readOptional(reader);
        var options = (parts & HAS_OPTIONS) == 0 ? List.<String>of() : reader.all(ByteReader::text);
        var predictions =
                (parts & HAS_PREDICTIONS) == 0 ? List.<Prediction>of() : reader.all(labels.predictions()::read);
        return new OpenedTask(
                taskId,
                projectId,
                name,
                common.labelKind(),
                common.policy(),
                common.terms(),
                control,
                options,
                predictions);
    }

    private static void write(CountedLabel label, StoredLabels labels, ByteWriter writer) {
        writer.id(label.submissionId().value()).id(label.taskerId().value());
        labels.write(label.label(), writer);
        var judged = label.judged();
        var said = label.lastSaid();
        writer.octet((label.agrees() ? AGREES : 0) | (judged == null ? 0 : JUDGED) | (said == null ? 0 : SAID));
        if (judged != null) {
            writer.octet(Codes.of(judged));
        }
        if (said != null) {
            write(said, writer);
        }
    }

    private static CountedLabel readLabel(StoredLabels labels, ByteReader reader) {
        var submission = new SubmissionId(reader.id());
        var tasker = new TaskerId(reader.id());
        var label = labels.read(reader);
        var parts = reader.octet();
        var judged = (parts & JUDGED) == 0 ? null : Codes.reason(reader.octet());
        var said = (parts & SAID) == 0 ? null : readRevision(reader);
        return new CountedLabel(submission, tasker, label, (parts & AGREES) != 0, judged, said);
    }

    private static Outcome readOutcome(StoredLabels labels, ByteReader reader) {
        var revision = readRevision(reader);
        var state = Codes.state(reader.octet());
        var label = labels.readOptional(reader);
        var confidence = reader.number();
        return new Outcome(revision, state, label, Double.isNaN(confidence) ? null : confidence);
    }

    private static void write(Revision revision, ByteWriter writer) {
        writer.count(revision.generation()).count(revision.number());
    }

    private static Revision readRevision(ByteReader reader) {
        return new Revision(reader.count(), reader.count());
    }
}
