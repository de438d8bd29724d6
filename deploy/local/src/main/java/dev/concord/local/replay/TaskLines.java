package dev.concord.local.replay;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import dev.concord.local.recorded.LabelForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the tasks of a record as they are imported: NDJSON with name, data, and the known answer of control tasks. */
final class TaskLines {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPTIONS = "options";

    private final CrowdRecord record;
    private final Map<String, Label> controls;
    private final Map<String, Set<String>> options = new HashMap<>();

    TaskLines(CrowdRecord record, LabelForm form, Map<String, Label> controls) {
        this.record = record;
        this.controls = controls;
        if (form == LabelForm.PREFERENCE) {
            record.labels().forEach(label -> note(label.task(), form.read(label.label())));
        }
    }

    List<String> all() {
        return record.tasks().stream().map(this::line).toList();
    }

    /** A task of a preference names its options; where the record does not say them, they are what was ranked. */
    private void note(String task, Label label) {
        if (label instanceof Preference(var ranking)) {
            options.computeIfAbsent(task, _ -> new TreeSet<>()).addAll(ranking);
        }
    }

    private String line(String task) {
        var line = JSON.createObjectNode();
        line.put("name", task);
        line.set("data", shown(task));
        var control = controls.get(task);
        if (control != null) {
            line.set("control", JSON.readTree(EventJson.encode(control)));
        }
        return JSON.writeValueAsString(line);
    }

    private ObjectNode shown(String task) {
        var shown = JSON.createObjectNode();
        if (record.data().get(task) instanceof ObjectNode recorded) {
            shown.setAll(recorded);
        } else {
            shown.put("item", task);
        }
        var ranked = options.get(task);
        if (ranked != null && !shown.has(OPTIONS)) {
            shown.set(OPTIONS, JSON.valueToTree(ranked));
        }
        return shown;
    }
}
