package dev.concord.submission.label;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells labels apart without keeping them: half of a SHA-256. */
public record LabelHash(String value) {

    private static final int BYTES = 16;

    public static LabelHash of(Label label) {
        return switch (label) {
            case Choice choice -> of("choice:" + choice.value());
            case Scale scale -> of("scale:" + scale.value());
        };
    }

    private static LabelHash of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new LabelHash(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
