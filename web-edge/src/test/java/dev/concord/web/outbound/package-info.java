@NullMarked
package dev.concord.web.outbound;

import org.jspecify.annotations.NullMarked;
