@NullMarked
package dev.concord.local.campaign;

import org.jspecify.annotations.NullMarked;
