package dev.concord.gateway.identity;

/** What a secret is for; it shows in the secret's first letters, so that a leaked one is recognised. */
public enum SecretKind {
    VENDOR_KEY("cv_"),
    TASKER_TOKEN("ct_"),
    OPERATOR_TOKEN("co_"),
    /** What the cookie of a browser has in which somebody has signed in. */
    SESSION("cs_"),
    /** Makes whoever presents it a member of a vendor, once. */
    INVITATION("ci_"),
    /** Sets another password, once; mailed to whoever has forgotten the one so far. */
    RESET("cr_");

    private final String prefix;

    SecretKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
