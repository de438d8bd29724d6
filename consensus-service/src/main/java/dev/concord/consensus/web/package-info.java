/**
 * What the service's HTTP interfaces share: problems, and how requests are read.
 */
@NullMarked
package dev.concord.consensus.web;

import org.jspecify.annotations.NullMarked;
