package dev.concord.web;

import org.springframework.http.ETag;

/**
 * The entity tag of what callers see and change (RFC 9110, section 8.8.3). It begins with the version, which changes with what they
 * decide; behind it stands what else is seen, which changes by itself. So a tag tells two views apart, and of a tag that is sent back with
 * a change only the version counts: what happened meanwhile by itself is no reason to refuse it.
 */
public final class VersionTag {

    private static final char END_OF_VERSION = '-';

    private VersionTag() {}

    /**
     * Returns the tag of a view.
     *
     * @param rest what else is seen, in visible characters of ASCII without quotation marks
     */
    public static ETag of(long version, String rest) {
        return new ETag(version + String.valueOf(END_OF_VERSION) + rest, false);
    }

    /** Returns the tag of a view in which nothing changes by itself. */
    public static ETag of(long version) {
        return new ETag(Long.toString(version), false);
    }

    /** Whether a tag is of this version. Tags are compared strongly, so a weak one never is. */
    public static boolean isOf(long version, ETag tag) {
        return !tag.weak() && (tag.tag() + END_OF_VERSION).startsWith(version + String.valueOf(END_OF_VERSION));
    }
}
