package dev.concord.task.imports.format;

/** Reads one task from one JSON object. */
interface TaskReader {

    /**
     * Reads a task.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    NewTask read(String json);

    /** Returns how many annotations were read so far and went no further. */
    default long annotationsLeftOut() {
        return 0;
    }
}
