/**
 * What every HTTP API of Concord shares: problems (RFC 9457), the proof of who calls, and the limit on bodies. Nothing of the
 * domain. It configures itself wherever it is on the class path.
 */
@NullMarked
package dev.concord.web;

import org.jspecify.annotations.NullMarked;
