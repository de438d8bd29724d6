@NullMarked
package dev.concord.gateway.password;

import org.jspecify.annotations.NullMarked;
