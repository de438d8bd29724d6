@NullMarked
package dev.concord.local.apidrill;

import org.jspecify.annotations.NullMarked;
