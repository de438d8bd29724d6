package dev.concord.task.template;

/**
 * A project that can be ordered as it is.
 *
 * @param name what it is asked for by
 * @param summary what it is good for, in a sentence
 * @param order the JSON that orders it
 */
public record Template(String name, String summary, String order) {}
