package dev.concord.task.upload.web;

import dev.concord.task.upload.Checksum;
import dev.concord.task.upload.Upload;
import dev.concord.task.upload.UploadSettings;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The headers of tus 1.0: those that we send, and those that we read. */
@Component
final class TusHeaders {

    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS = "creation,creation-defer-length,expiration,checksum,termination";
    private static final String DEFERRED = "1";
    private static final int LONGEST_METADATA = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern METADATA = Pattern.compile("[ -~]*");

    private final String maxSize;

    TusHeaders(UploadSettings settings) {
        this.maxSize = Long.toString(settings.maxSize().toBytes());
    }

    /** Tells what this server can do. */
    HttpHeaders ofServer() {
        var headers = new HttpHeaders();
        headers.add("Tus-Resumable", VERSION);
        headers.add("Tus-Version", VERSION);
        headers.add("Tus-Extension", EXTENSIONS);
        headers.add("Tus-Max-Size", maxSize);
        headers.add("Tus-Checksum-Algorithm", Checksum.ALGORITHMS);
        return headers;
    }

    /** Tells how far an upload is. */
    static HttpHeaders of(Upload upload) {
        var headers = new HttpHeaders();
        headers.add("Tus-Resumable", VERSION);
        headers.add("Upload-Offset", Long.toString(upload.receivedBytes()));
        if (upload.lengthDeferred()) {
            headers.add("Upload-Defer-Length", DEFERRED);
        } else {
            headers.add("Upload-Length", Long.toString(upload.sizeBytes()));
        }
        headers.add(
                "Upload-Expires",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC)));
        if (!upload.metadata().isEmpty()) {
            headers.add("Upload-Metadata", upload.metadata());
        }
        headers.setCacheControl("no-store");
        return headers;
    }

    /** Refuses who speaks another version, or something else. */
    static void require(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new ProblemException(
                    TaskProblem.TUS_VERSION, "Tus-Resumable: %s (expected: %s)".formatted(shown(version), VERSION));
        }
    }

    /** Returns how long a new upload is, or nothing if that will be said later; one of the two is said of it, and not both. */
    static @Nullable Long length(@Nullable String length, @Nullable String deferred) {
        if (deferred == null) {
            return number("Upload-Length", length);
        }
        if (length != null || !deferred.equals(DEFERRED)) {
            throw malformed("Upload-Defer-Length: %s, Upload-Length: %s (expected: one of them, the former %s)"
                    .formatted(shown(deferred), shown(length), DEFERRED));
        }
        return null;
    }

    static long number(String header, @Nullable String value) {
        if (value == null || !NUMBER.matcher(value).matches()) {
            throw malformed("%s: %s (expected: a whole number of bytes)".formatted(header, shown(value)));
        }
        return Long.parseLong(value);
    }

    static String metadata(@Nullable String value) {
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST_METADATA || !METADATA.matcher(value).matches()) {
            throw malformed("Upload-Metadata: %d characters (expected: at most %d, of ASCII)"
                    .formatted(value.length(), LONGEST_METADATA));
        }
        return value;
    }

    static @Nullable Checksum checksum(@Nullable String value) {
        try {
            return value == null ? null : Checksum.parse(value);
        } catch (IllegalArgumentException unknown) {
            throw malformed(String.valueOf(unknown.getMessage()));
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(TaskProblem.MALFORMED_UPLOAD, detail);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "missing" : Requested.shortened(value);
    }
}
