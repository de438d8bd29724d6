-- Gives a lease back at once. The tasker is not given the task again unless they ask for it by name.
-- ARGV: project, task, tasker, submission
local project, task, tasker, submission = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

if not has_epoch() then return 'rebuilding' end
local kind, known = entry_of(task, tasker)
if kind == 'S' or kind == 'N' then return 'already-submitted' end
if kind and known ~= submission then return 'not-leased' end
if state_of(project) == 'settled' or kind == 'K' then return 'skipped-before' end
set_entry(task, tasker, 'K', submission)
redis.call('sadd', project_key(project, 'tasks'), task)
if kind == 'L' then
  vacate(project, task, tasker)
  place(project, task, true)
end
return 'skipped'
