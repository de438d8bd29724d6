@NullMarked
package dev.concord.gateway.member;

import org.jspecify.annotations.NullMarked;
