package dev.concord.task.imports.format;

/** One line of an import, read. */
public sealed interface TaskLine {

    /** Where the line is in the file, counted from 1; a record of several lines is where it begins. */
    long number();

    /** A task, unless its name is taken. */
    record Accepted(long number, NewTask task) implements TaskLine {}

    /**
     * No task; only this line is lost.
     *
     * @param beginning of the line as it came, by which its author finds it
     */
    record Rejected(long number, String message, String beginning) implements TaskLine {}
}
