package dev.concord.consensus.aggregation.packed;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.stream.Stream;

/** Labels of a project side by side as bytes, each made anew whenever it is asked for. */
public final class PackedLabels {

    private final LabelBytes form;
    private final ByteColumn written = new ByteColumn();

    public PackedLabels(LabelKind kind) {
        form = new LabelBytes(kind.classes());
    }

    public static PackedLabels of(LabelKind kind, Stream<Label> labels) {
        var packed = new PackedLabels(kind);
        labels.forEach(packed::add);
        return packed;
    }

    public void add(Label label) {
        addWritten(bytes(label));
    }

    /** Adds a label that is in bytes already. */
    void addWritten(byte[] label) {
        written.add(label);
    }

    public Label get(int place) {
        return form.read(written.reader(place));
    }

    public int size() {
        return written.size();
    }

    byte[] bytes(Label label) {
        var writer = new ByteWriter();
        form.write(label, writer);
        return writer.written();
    }

    boolean holds(int place, byte[] label) {
        return written.holds(place, label);
    }
}
