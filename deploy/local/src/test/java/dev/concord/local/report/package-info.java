@NullMarked
package dev.concord.local.report;

import org.jspecify.annotations.NullMarked;
