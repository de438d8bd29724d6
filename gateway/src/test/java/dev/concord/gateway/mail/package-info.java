@NullMarked
package dev.concord.gateway.mail;

import org.jspecify.annotations.NullMarked;
