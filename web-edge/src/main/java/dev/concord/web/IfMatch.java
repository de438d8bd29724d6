package dev.concord.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/** Which versions of a thing a change is meant for (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private static final String ANY = "*";

    /** None if it is meant for any version. */
    private final List<ETag> tags;

    private IfMatch(List<ETag> tags) {
        this.tags = tags;
    }

    /** Reads the header where a request must have it (RFC 6585, section 3). */
    public static IfMatch required(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    EdgeProblem.PRECONDITION_REQUIRED,
                    "If-Match: missing (expected: the ETag of what is to be changed)");
        }
        return optional(header);
    }

    /** Reads the header where a request may have it. */
    public static IfMatch optional(@Nullable String header) {
        if (header == null || header.strip().equals(ANY)) {
            return new IfMatch(List.of());
        }
        var tags = ETag.parse(header);
        if (tags.isEmpty()) {
            throw new ProblemException(
                    EdgeProblem.PRECONDITION_FAILED,
                    "If-Match: %s (expected: an ETag in quotation marks, or *)".formatted(PageLimit.shortened(header)));
        }
        return new IfMatch(tags);
    }

    public boolean includes(long version) {
        return tags.isEmpty() || tags.stream().anyMatch(tag -> VersionTag.isOf(version, tag));
    }

    /** Returns what is said to whoever meant another version than there is. */
    public static ProblemException refusal(long version) {
        return new ProblemException(
                EdgeProblem.PRECONDITION_FAILED,
                "If-Match: another version (expected: a tag of version %d)".formatted(version));
    }
}
