package dev.concord.local.command;

import dev.concord.local.platform.Surroundings;
import java.nio.file.Path;

/**
 * Where a command runs.
 *
 * @param home the folder of the project, with what the build left
 * @param live whether a person watches standard error
 */
public record Setting(Path home, Surroundings surroundings, boolean live) {}
