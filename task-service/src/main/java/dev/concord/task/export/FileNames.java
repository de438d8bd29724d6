package dev.concord.task.export;

import java.util.regex.Pattern;

/** Names of files that are safe on every system, whatever the vendor called things. */
final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final int LONGEST = 60;

    private FileNames() {}

    /** Returns the name of a project's file, such as {@code same-product.coco.json}. */
    static String of(String project, ExportFormat.FileType type) {
        var plain = UNSAFE.matcher(project).replaceAll("-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        var stem = EDGES.matcher(cut).replaceAll("");
        var middle = type.name().equals(type.extension()) ? "" : "." + type.name();
        return (stem.isEmpty() ? "labels" : stem) + middle + "." + type.extension();
    }
}
