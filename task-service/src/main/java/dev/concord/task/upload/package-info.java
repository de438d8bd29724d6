/**
 * Files that are handed over piece by piece, so that a broken connection costs little of a large one: tus 1.0. What a file is for is
 * said when it is whole.
 */
@NullMarked
package dev.concord.task.upload;

import org.jspecify.annotations.NullMarked;
