package dev.concord.gateway.mail;

/** A mail to one person, as plain text. */
public record Mail(String to, String subject, String text) {

    /** Hides to whom and what, as text forms end up in logs. */
    @Override
    public String toString() {
        return "Mail(hidden)";
    }
}
