@NullMarked
package dev.concord.web.lease;

import org.jspecify.annotations.NullMarked;
