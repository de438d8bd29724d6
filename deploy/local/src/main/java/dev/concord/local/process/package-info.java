/** Child processes under supervision: started in layers, restarted with a growing pause for ever, found again after a crash of the launcher by process id and start time, so that no foreign process is ever stopped. */
@NullMarked
package dev.concord.local.process;

import org.jspecify.annotations.NullMarked;
