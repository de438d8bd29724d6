package dev.concord.task.upload;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an upload as it arrives.
 *
 * @param offset where it begins
 * @param uploadBytes how long the whole file is, if its sender says so with it
 * @param checksum what it hashes to, if its sender says so
 */
public record Piece(
        long offset, @Nullable Long uploadBytes, @Nullable Checksum checksum, InputStream content) {}
