package dev.concord.task.export.table;

import dev.concord.contracts.event.Prediction;
import dev.concord.task.JsonColumns;
import dev.concord.task.agreement.CountedSubmission;
import dev.concord.task.export.Agreement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes agreements as rows. Its interfaces name a class of Hadoop's that is never loaded: the library asks for it only where it is
 * configured by Hadoop.
 */
@SuppressWarnings("deprecation") // These methods are the ones with Hadoop's class, and abstract.
final class ParquetRows extends WriteSupport<Agreement> {

    private static final String AGREEMENT = """
        required binary task (STRING);
        required binary taskId (STRING);
        required binary state (STRING);
        required boolean control;
        required binary label (STRING);
        required double confidence;
        required int32 labels;
        required int32 revision;
        optional binary method (STRING);
        optional int64 decidedAt (TIMESTAMP(MICROS,true));
        """;
    private static final String SUBMISSIONS = """
        required group submissions (LIST) {
          repeated group list {
            required group element {
              required binary submissionId (STRING);
              required binary taskerId (STRING);
              required binary label (STRING);
              required double weight;
              required boolean agrees;
            }
          }
        }
        """;

    private static final String PREDICTIONS = """
        required group predictions (LIST) {
          repeated group list {
            required group element {
              required binary model (STRING);
              required binary label (STRING);
              optional double score;
            }
          }
        }
        """;

    private final boolean submissions;
    private @Nullable RecordConsumer consumer;

    private ParquetRows(boolean submissions) {
        this.submissions = submissions;
    }

    @Override
    public WriteContext init(Configuration unused) {
        throw new UnsupportedOperationException("configured by Hadoop (expected: without)");
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        var schema = "message agreement {" + AGREEMENT + (submissions ? SUBMISSIONS + PREDICTIONS : "") + "}";
        return new WriteContext(MessageTypeParser.parseMessageType(schema), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer next) {
        consumer = next;
    }

    @Override
    public void write(Agreement agreement) {
        var row = new Row(consumer());
        consumer().startMessage();
        row.text("task", agreement.task());
        row.text("taskId", agreement.taskId().toString());
        row.text("state", agreement.stateText());
        row.flag("control", agreement.control());
        row.text("label", agreement.labelJson());
        row.number("confidence", agreement.confidence());
        row.integer("labels", agreement.labels());
        row.integer("revision", agreement.revision().number());
        row.text("method", agreement.method());
        row.moment("decidedAt", agreement.decidedAt());
        if (submissions) {
            row.list("submissions", agreement.submissions(), ParquetRows::submission);
            row.list("predictions", agreement.predictions(), ParquetRows::prediction);
        }
        consumer().endMessage();
    }

    private static void submission(CountedSubmission submission, Row fields) {
        fields.text("submissionId", submission.submissionId().toString());
        fields.text("taskerId", submission.taskerId().toString());
        fields.text("label", JsonColumns.write(submission.label()));
        fields.number("weight", submission.weight());
        fields.flag("agrees", submission.agrees());
    }

    private static void prediction(Prediction prediction, Row fields) {
        fields.text("model", prediction.model());
        fields.text("label", JsonColumns.write(prediction.label()));
        fields.number("score", prediction.score());
    }

    private RecordConsumer consumer() {
        if (consumer == null) {
            throw new IllegalStateException("a row before the file (expected: after)");
        }
        return consumer;
    }

    /** The fields of one group, in the order of the schema. */
    private static final class Row {

        private final RecordConsumer consumer;
        private int index;

        Row(RecordConsumer consumer) {
            this.consumer = consumer;
        }

        void text(String name, @Nullable String value) {
            field(name, value, text -> consumer.addBinary(Binary.fromString(text)));
        }

        void flag(String name, boolean value) {
            field(name, value, consumer::addBoolean);
        }

        void number(String name, @Nullable Double value) {
            field(name, value, consumer::addDouble);
        }

        void integer(String name, int value) {
            field(name, value, consumer::addInteger);
        }

        void moment(String name, @Nullable Instant value) {
            field(name, value, moment -> consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment)));
        }

        /** An empty list has no field within. */
        <T> void list(String name, List<T> elements, BiConsumer<T, Row> fields) {
            field(name, elements, all -> {
                consumer.startGroup();
                if (!all.isEmpty()) {
                    consumer.startField("list", 0);
                    all.forEach(each -> element(each, fields));
                    consumer.endField("list", 0);
                }
                consumer.endGroup();
            });
        }

        private <T> void element(T element, BiConsumer<T, Row> fields) {
            consumer.startGroup();
            new Row(consumer).field("element", element, each -> {
                consumer.startGroup();
                fields.accept(each, new Row(consumer));
                consumer.endGroup();
            });
            consumer.endGroup();
        }

        private <T> void field(String name, @Nullable T value, Consumer<T> writing) {
            if (value != null) {
                consumer.startField(name, index);
                writing.accept(value);
                consumer.endField(name, index);
            }
            index++;
        }
    }

    /** Builds the writer of a file. */
    static final class Builder extends ParquetWriter.Builder<Agreement, Builder> {

        private final boolean submissions;

        Builder(OutputFile file, boolean submissions) {
            super(file);
            this.submissions = submissions;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Agreement> getWriteSupport(Configuration unused) {
            throw new UnsupportedOperationException("configured by Hadoop (expected: without)");
        }

        @Override
        protected WriteSupport<Agreement> getWriteSupport(ParquetConfiguration unused) {
            return new ParquetRows(submissions);
        }
    }
}
