package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Who labels: an opaque id, never a person's name or account. */
public record TaskerId(UUID value) implements Comparable<TaskerId> {

    /** RFC 9562, version 8: made from a name by a rule of our own. Taskers' ids are of version 7, so that no two can be the same. */
    private static final int VERSION_OF_MODELS = 8;

    private static final int LONG_BYTES = 2 * Long.BYTES;

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static TaskerId parse(String text) {
        return new TaskerId(UuidText.parse("taskerId", text));
    }

    /**
     * Returns the id under which a model's predictions count in a project: from SHA-256 of both names, so that whoever reads a task
     * comes to the same.
     */
    public static TaskerId ofModel(ProjectId project, String model) {
        var digest = sha256();
        digest.update(ByteBuffer.allocate(LONG_BYTES)
                .putLong(project.value().getMostSignificantBits())
                .putLong(project.value().getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(digest.digest(model.getBytes(StandardCharsets.UTF_8)));
        var most = (hash.getLong() & ~0xF000L) | (VERSION_OF_MODELS << 12);
        var least = (hash.getLong() & ~(3L << 62)) | (1L << 63);
        return new TaskerId(new UUID(most, least));
    }

    /** Tells whether a model has this id, whose skill is known but who is owed nothing. */
    public boolean isModel() {
        return value.version() == VERSION_OF_MODELS;
    }

    @Override
    public int compareTo(TaskerId other) {
        return value.compareTo(other.value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
