package dev.concord.gateway.mail;

import dev.concord.contracts.id.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses how mails are sent: by the server if there is one, else into the folder if there is one. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Mailer mailer(MailSettings settings, ObjectProvider<JavaMailSender> smtp, Ids ids) {
        var server = smtp.getIfAvailable();
        if (server != null) {
            return new SmtpMailer(server, settings.from());
        }
        var folder = settings.folder();
        return folder == null ? new NoMailer() : new FileMailer(folder, ids);
    }
}
