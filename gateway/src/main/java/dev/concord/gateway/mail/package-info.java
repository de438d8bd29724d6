/** Mails to people: over SMTP, or into files where all is local. Without either, whatever needs a mail is switched off. */
@NullMarked
package dev.concord.gateway.mail;

import org.jspecify.annotations.NullMarked;
