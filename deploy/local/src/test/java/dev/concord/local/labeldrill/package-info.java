@NullMarked
package dev.concord.local.labeldrill;

import org.jspecify.annotations.NullMarked;
