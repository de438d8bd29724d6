package dev.concord.submission.label;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.label.Label;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells labels apart without keeping them: half of a SHA-256. */
public record LabelHash(String value) {

    private static final int BYTES = 16;

    public static LabelHash of(Label label) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(EventJson.encode(label));
            return new LabelHash(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
