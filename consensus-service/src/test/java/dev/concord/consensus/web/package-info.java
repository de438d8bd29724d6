@NullMarked
package dev.concord.consensus.web;

import org.jspecify.annotations.NullMarked;
