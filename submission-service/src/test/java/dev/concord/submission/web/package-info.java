@NullMarked
package dev.concord.submission.web;

import org.jspecify.annotations.NullMarked;
