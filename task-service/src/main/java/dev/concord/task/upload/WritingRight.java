package dev.concord.task.upload;

import dev.concord.task.upload.Uploads.Claim;
import java.time.Duration;
import java.time.InstantSource;

/** One request's right to write to an upload: nobody else has it as long as the request is heard of now and then. */
final class WritingRight {

    /** A writer that was silent for so long may be taken for dead. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Uploads uploads;
    private final Claim claim;
    private final InstantSource clock;
    private final Duration lifetime;

    WritingRight(Uploads uploads, Claim claim, InstantSource clock, Duration lifetime) {
        this.uploads = uploads;
        this.claim = claim;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Takes the right for an upload that has come just so far; false if it has not, or another request has it. */
    boolean take(long receivedBytes) {
        var now = clock.instant();
        return uploads.claim(claim, receivedBytes, now, now.plus(PATIENCE));
    }

    /** Tells whether the request has the right still. */
    boolean renew() {
        return uploads.renew(claim, clock.instant().plus(PATIENCE));
    }

    /** Notes how long the upload is; false if the right is lost. */
    boolean declare(long sizeBytes) {
        return uploads.declare(claim, sizeBytes);
    }

    /** Notes how far the upload has come, which lets it live on; false if the right is lost. */
    boolean note(long receivedBytes) {
        return uploads.note(claim, receivedBytes, clock.instant().plus(lifetime));
    }

    void giveBack() {
        uploads.release(claim);
    }
}
