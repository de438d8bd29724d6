@NullMarked
package dev.concord.web;

import org.jspecify.annotations.NullMarked;
