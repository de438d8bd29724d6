package dev.concord.local.report;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.consensus.aggregation.measure.Measures;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes result lines: one object, in which the measures stand among the other fields, null where one does not apply. */
public final class ResultJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEASURES = "measures";
    private static final double MILLIONTHS = 1_000_000;

    private ResultJson() {}

    /** Returns the object of a record with a component {@code measures}, without an end of the line. */
    public static String of(Record line, Measures measures) {
        ObjectNode nested = JSON.valueToTree(line);
        var flat = JSON.createObjectNode();
        nested.properties().forEach(field -> {
            if (field.getKey().equals(MEASURES)) {
                addTo(flat, measures);
            } else {
                flat.set(field.getKey(), field.getValue());
            }
        });
        return JSON.writeValueAsString(flat);
    }

    private static void addTo(ObjectNode line, Measures measures) {
        for (var measure : Measure.values()) {
            var value = measures.of(measure);
            if (value.isPresent()) {
                line.put(measure.toString(), Math.round(value.getAsDouble() * MILLIONTHS) / MILLIONTHS);
            } else {
                line.putNull(measure.toString());
            }
        }
    }
}
