@NullMarked
package dev.concord.local.client;

import org.jspecify.annotations.NullMarked;
