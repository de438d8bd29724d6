@NullMarked
package dev.concord.local.demo;

import org.jspecify.annotations.NullMarked;
