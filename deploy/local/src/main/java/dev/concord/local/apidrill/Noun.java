package dev.concord.local.apidrill;

/**
 * Tells what an id is of, so that one from an answer is sent where it belongs: the {@code id} in the list {@code projects} is a
 * {@code projectId}, as is the {@code {id}} behind {@code /v1/projects/}.
 */
final class Noun {

    private static final String ID = "id";

    private Noun() {}

    /** Names a property of an object that stands in a list, or at a path, of this name. */
    static String ofProperty(String property, String list) {
        return property.equals(ID) ? singular(list) + "Id" : property;
    }

    /** Names a variable of a path by what stands before it. */
    static String ofVariable(String variable, String before) {
        return ofProperty(variable, lastWord(before));
    }

    /** Returns the last part of a path that is no variable. */
    static String lastWord(String path) {
        var parts = path.split("/", -1);
        for (var index = parts.length - 1; index >= 0; index--) {
            if (!parts[index].isEmpty() && !parts[index].startsWith("{")) {
                return parts[index];
            }
        }
        return "";
    }

    private static String singular(String list) {
        return list.endsWith("s") ? list.substring(0, list.length() - 1) : list;
    }
}
