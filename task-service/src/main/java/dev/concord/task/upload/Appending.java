package dev.concord.task.upload;

/** What became of a piece. */
public sealed interface Appending {

    /** It is kept; the upload has come so far. */
    record Appended(Upload upload) implements Appending {}

    /** The vendor has no such upload, any more. */
    record Unknown() implements Appending {}

    /** The upload has come to another place than the piece begins at. */
    record OffsetDiffers(long receivedBytes) implements Appending {}

    /** The file cannot be so long: another length was said before, more has come already, or none may be. */
    record LengthDiffers(Upload upload) implements Appending {}

    /** Another piece is being written, or was silent for too short a time to be given up. */
    record Busy() implements Appending {}

    /** The piece reaches beyond the upload's end; what lies beyond was not kept. */
    record TooLong(long sizeBytes) implements Appending {}

    /** The piece is not what it should hash to; nothing of it was kept. */
    record ChecksumDiffers() implements Appending {}
}
