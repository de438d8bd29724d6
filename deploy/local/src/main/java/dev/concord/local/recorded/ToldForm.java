package dev.concord.local.recorded;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the form of labels from their cells, as a person would who looks through the file. */
final class ToldForm {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern COUNT = Pattern.compile("\\d+");

    /** More different whole numbers than this are a scale, not names of classes. */
    private static final int MOST_NUMBERED_CLASSES = 20;

    /** More different texts than this are not names of classes, but words of people. */
    private static final int MOST_CLASSES = 100;

    /** What the JSON of a label has in it, by form; the first that is found decides. */
    private static final Map<String, LabelForm> FIELDS = fields();

    private ToldForm() {}

    static LabelForm of(Iterable<String> cells) {
        var distinct = new HashSet<String>();
        var areNumbers = true;
        var areCounts = true;
        for (var cell : cells) {
            distinct.add(cell);
            areNumbers &= isNumber(cell);
            areCounts &= areNumbers && COUNT.matcher(cell).matches();
            if (!areNumbers && distinct.size() > MOST_CLASSES) {
                break;
            }
        }
        if (areNumbers) {
            return areCounts && distinct.size() <= MOST_NUMBERED_CLASSES ? LabelForm.CHOICE : LabelForm.SCALE;
        }
        return ofWords(distinct);
    }

    private static LabelForm ofWords(Set<String> cells) {
        if (cells.stream().allMatch(cell -> cell.startsWith("{"))) {
            var first = cells.iterator().next();
            return FIELDS.entrySet().stream()
                    .filter(field -> first.contains('"' + field.getKey() + '"'))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(LabelForm.CHOICE);
        }
        if (cells.stream().allMatch(cell -> cell.startsWith("["))) {
            return LabelForm.CHOICES;
        }
        return cells.size() > MOST_CLASSES ? LabelForm.TRANSCRIPT : LabelForm.CHOICE;
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static Map<String, LabelForm> fields() {
        var fields = new LinkedHashMap<String, LabelForm>();
        fields.put("boxes", LabelForm.BOXES);
        fields.put("polygons", LabelForm.POLYGONS);
        fields.put("spans", LabelForm.SPANS);
        fields.put("values", LabelForm.CHOICES);
        fields.put("ranking", LabelForm.PREFERENCE);
        return fields;
    }
}
