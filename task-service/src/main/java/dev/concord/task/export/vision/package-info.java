/**
 * Boxes and outlines as the tools that train on images have them. A task's name stands for its image's file.
 */
@NullMarked
package dev.concord.task.export.vision;

import org.jspecify.annotations.NullMarked;
