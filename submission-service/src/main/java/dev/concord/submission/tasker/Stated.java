package dev.concord.submission.tasker;

/**
 * What a tasker has stated.
 *
 * @param version which statement it is; 0 if there was none yet
 */
public record Stated(Profile profile, long version) {

    static final Stated NOTHING = new Stated(Profile.NONE, 0);

    Stated replacedBy(Profile next) {
        return next.equals(profile) ? this : new Stated(next, version + 1);
    }
}
