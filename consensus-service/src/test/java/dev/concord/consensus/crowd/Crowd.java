package dev.concord.consensus.crowd;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import java.util.Map;

/** Who labelled what, by numbers, and what is right where that is known. */
record Crowd(LabelKind kind, int tasks, List<Given> labels, Map<Integer, Label> truth) {

    /** One label. */
    record Given(int task, int tasker, Label label) {}
}
