-- Removes what is remembered of a settled project, a bounded part at a time; its facts stay, so that it stays settled.
-- ARGV: project, how many tasks and taskers at most
local project, most = ARGV[1], ARGV[2]

local tasks = redis.call('spop', project_key(project, 'tasks'), most)
for _, task in ipairs(tasks) do redis.call('unlink', task_key(task), takers_key(task), agents_key(task)) end
local taskers = redis.call('spop', project_key(project, 'taskers'), most)
for _, tasker in ipairs(taskers) do
  for _, task in ipairs(redis.call('zrange', tasker_key(tasker, project), 0, -1)) do
    redis.call('zrem', all_leases_key(tasker), task)
  end
  redis.call('unlink', tasker_key(tasker, project))
  redis.call('srem', tasker_key(tasker), project)
end
if #tasks > 0 or #taskers > 0 then return 'more' end
for _, part in ipairs({'queue', 'agents', 'controls', 'tested', 'held', 'leases', 'names', 'cursors', 'ended'}) do
  redis.call('unlink', project_key(project, part))
end
redis.call('srem', SETTLED, project)
return 'forgotten'
