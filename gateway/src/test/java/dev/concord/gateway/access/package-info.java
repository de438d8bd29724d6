@NullMarked
package dev.concord.gateway.access;

import org.jspecify.annotations.NullMarked;
