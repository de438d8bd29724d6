/**
 * Recordings: subtitles and manifests for training recognition of speech.
 */
@NullMarked
package dev.concord.task.export.speech;

import org.jspecify.annotations.NullMarked;
