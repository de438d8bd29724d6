package dev.concord.submission.assignment;

/**
 * Something that a project asks for and a tasker lacks.
 *
 * @param requirement what it is about: people-only, languages, country, skill or test
 * @param detail what the tasker has, and what is expected
 */
public record Missing(String requirement, String detail) {}
