-- The label noted before is in the log. The record itself will say so again, so nothing depends on this call.
-- ARGV: project, task, tasker, submission, hash, appended, 1 for an agent
local project, task, tasker, submission, hash = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]

if state_of(project) == 'settled' then return {'done', ARGV[6]} end
submitted(project, task, tasker, submission, hash, tonumber(ARGV[6]), ARGV[7] == '1')
local _, known, at, known_hash = entry_of(task, tasker)
if known == submission and known_hash == hash then return {'done', at} end
return {'differs'}
