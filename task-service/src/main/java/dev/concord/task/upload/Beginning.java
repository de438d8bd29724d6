package dev.concord.task.upload;

/** What became of the wish to upload a file. */
public sealed interface Beginning {

    /** It may be sent. */
    record Begun(Upload upload) implements Beginning {}

    /** No upload may be that large. */
    record TooLarge(long sizeBytes, long maxBytes) implements Beginning {}

    /** Together with the vendor's others it would be too large, or might be, where its length is not known. */
    record QuotaReached(long sizeBytes, long heldBytes, long maxBytes) implements Beginning {}

    /** The vendor has as many as it may have at a time. */
    record TooMany(int max) implements Beginning {}
}
