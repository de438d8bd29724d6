-- Tells whether a lease has ended before its time: its label is in the log, or the task was given back. Where nothing is known of it, Redis
-- may have lost it, and its token alone entitles; so does one whose label is noted, but perhaps not in the log.
-- ARGV: task, tasker, submission
local kind, known = entry_of(ARGV[1], ARGV[2])
if kind and (kind == 'S' or kind == 'K' or known ~= ARGV[3]) then return 'ended' end
return 'not-ended'
