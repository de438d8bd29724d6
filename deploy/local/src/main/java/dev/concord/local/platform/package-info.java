/** The whole platform on one machine: its data directory, ports, secrets, treasury, services and first vendor, and the run file that says what runs. */
@NullMarked
package dev.concord.local.platform;

import org.jspecify.annotations.NullMarked;
