package dev.concord.web.lease;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.web.HmacSha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Leases as text that cannot be forged: version, ids and expiry in 73 bytes, then their HMAC-SHA256, as 140 characters of
 * base64url. A token alone suffices to submit, so that a lost Redis loses no work.
 */
public final class LeaseTokens {

    /** The header in which a tasker shows the token that came with a lease. */
    public static final String HEADER = "Lease-Token";

    /** Every token is exactly so long. */
    public static final int LENGTH = 140;

    private static final byte VERSION = 1;
    private static final int LEASE_BYTES = 73;
    private static final int MIN_SECRET = 32;

    private final HmacSha256 marks;

    public LeaseTokens(String secret) {
        if (secret.length() < MIN_SECRET) {
            throw new IllegalArgumentException(
                    "concord.lease-secret: " + secret.length() + " characters (expected: at least " + MIN_SECRET + ")");
        }
        this.marks = new HmacSha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    public String sign(SignedLease lease) {
        var bytes = ByteBuffer.allocate(LEASE_BYTES).put(VERSION);
        put(bytes, lease.submissionId().value());
        put(bytes, lease.taskId().value());
        put(bytes, lease.projectId().value());
        put(bytes, lease.taskerId().value());
        bytes.putLong(lease.expiresAt().toEpochMilli());
        var mac = marks.of(bytes.array());
        var token =
                ByteBuffer.allocate(LEASE_BYTES + mac.length).put(bytes.array()).put(mac);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Returns the lease, whether expired or not; nothing if we did not sign this. */
    public Optional<SignedLease> verify(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        var signed = Arrays.copyOf(bytes, LEASE_BYTES);
        var mac = Arrays.copyOfRange(bytes, LEASE_BYTES, bytes.length);
        var genuine = MessageDigest.isEqual(mac, marks.of(signed)) && signed[0] == VERSION;
        return genuine ? Optional.of(read(signed)) : Optional.empty();
    }

    private static SignedLease read(byte[] signed) {
        var bytes = ByteBuffer.wrap(signed, 1, LEASE_BYTES - 1);
        return new SignedLease(
                new SubmissionId(uuid(bytes)),
                new TaskId(uuid(bytes)),
                new ProjectId(uuid(bytes)),
                new TaskerId(uuid(bytes)),
                Instant.ofEpochMilli(bytes.getLong()));
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
