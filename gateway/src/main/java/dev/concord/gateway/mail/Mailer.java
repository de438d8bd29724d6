package dev.concord.gateway.mail;

/** Sends mails. */
public interface Mailer {

    /** Whether there is any way to send. */
    boolean isThere();

    /** Hands the mail on; false if it was not taken, and may be sent again later. Waits for some seconds at most. */
    boolean send(Mail mail);
}
