@NullMarked
package dev.concord.consensus.quality.web;

import org.jspecify.annotations.NullMarked;
