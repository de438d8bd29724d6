package dev.concord.gateway.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.mail}; the server that sends is named under {@code spring.mail}.
 *
 * @param from who sends
 * @param folder where mails are written to if there is no server
 */
@ConfigurationProperties("concord.gateway.mail")
record MailSettings(
        @DefaultValue("concord@localhost") String from,
        @Nullable Path folder) {}
