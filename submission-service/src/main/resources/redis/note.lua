-- Notes a label before it is appended. The token alone entitles to submit: where nothing is known of its lease, Redis has lost it,
-- and it is remembered from now on. That also holds while the view is rebuilt, hence no look at the epoch.
-- Once an answer is proposed to peers, verdicts are taken and answers are not; but what may be in the log already is not asked
-- again. A verdict is not refused by a view that is being rebuilt, for it may not know yet what is proposed.
-- The first label under a lease that is known proceeds; what may be in the log already does so again.
-- ARGV: project, task, tasker, submission, expires, hash, now, grace, what is given: any, answer or verdict, 1 for an agent
local project, task, tasker, submission = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local expires, hash, now, grace = tonumber(ARGV[5]), ARGV[6], tonumber(ARGV[7]), tonumber(ARGV[8])

local kind, known, at, known_hash = entry_of(task, tasker)
if kind == 'S' then
  if known_hash == hash and known == submission then return {'done', at} end
  return {'differs'}
end
if now > expires + grace then return {'late'} end
local ending = redis.call('hget', project_key(project), 'ending_at')
if ending or redis.call('exists', project_key(project, 'ended')) == 1 or state_of(project) == 'settled' then return {'ended'} end
if kind and known ~= submission then return {'not-leased'} end
if kind == 'K' then return {'not-leased'} end
if kind == 'N' and known_hash ~= hash then return {'differs'} end
if kind ~= 'N' and ARGV[9] ~= 'any' then
  local proposed = redis.call('hexists', task_key(task), 'proposed') == 1
  if ARGV[9] == 'answer' and proposed then return {'proposed'} end
  if ARGV[9] == 'verdict' and not proposed and has_epoch() then return {'not-proposed'} end
end
if kind ~= 'N' then
  set_entry(task, tasker, 'N', submission, whole(expires), hash)
  if not kind then
    occupy(project, task, tasker, expires + grace, ARGV[10] == '1')
    redis.call('sadd', project_key(project, 'tasks'), task)
    place(project, task, false)
  end
end
return {kind == 'L' and 'proceed' or 'again'}
