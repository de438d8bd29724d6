package dev.concord.gateway.mail;

/** Where nothing is configured. */
final class NoMailer implements Mailer {

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public boolean send(Mail mail) {
        return false;
    }
}
