package dev.concord.gateway.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by the server under {@code spring.mail}. */
final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final JavaMailSender smtp;
    private final String from;

    SmtpMailer(JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public boolean send(Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        try {
            smtp.send(message);
            return true;
        } catch (MailException refused) {
            // Its message may name the receiver.
            LOG.warn("a mail is sent again later: {}", refused.getClass().getSimpleName());
            return false;
        }
    }
}
