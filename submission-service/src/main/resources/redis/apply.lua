-- Applies records of one partition and moves its offset with each of them. Every change merges in any order and any number of
-- times, so that a view may be rebuilt, or fed by several replicas at once.
-- ARGV: topic/partition, first offset expected or -1, next offset, now; then for each record: offset, kind, number of fields, fields
local partition, expected, following, now = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])

local changes = {}

changes['none'] = function() end

changes['project'] = function(i)
  local project, version, state = ARGV[i], tonumber(ARGV[i + 1]), ARGV[i + 2]
  local key = project_key(project)
  local known = redis.call('hmget', key, 'version', 'longest')
  if known[1] and version <= tonumber(known[1]) then return end
  local longest = math.max(tonumber(ARGV[i + 4]), tonumber(known[2] or 0))
  redis.call('hset', key, 'version', version, 'state', state, 'choose', ARGV[i + 3], 'longest', longest, 'kind', ARGV[i + 5], 'overlap', ARGV[i + 6], 'peers', ARGV[i + 7])
  if ARGV[i + 8] ~= '' then redis.call('hset', key, 'agent_percent', ARGV[i + 8]) end
  if ARGV[i + 9] ~= '' then redis.call('hset', key, 'qualification', ARGV[i + 9], 'test', ARGV[i + 10]) end
  if state == 'closing' and not redis.call('hget', key, 'all_ended') then
    redis.call('hsetnx', key, 'closing_seen', whole(now))
    redis.call('sadd', CLOSING, project)
  end
  if state == 'settled' then
    redis.call('srem', CLOSING, project)
    redis.call('sadd', SETTLED, project)
  end
end

-- Labels may come before their task does, and are counted when it comes.
local function control(task, project)
  redis.call('hset', task_key(task), 'control', 1)
  local takers = redis.call('hgetall', takers_key(task))
  for each = 1, #takers, 2 do
    if parse(takers[each + 1]) == 'S' then redis.call('hincrby', project_key(project, 'tested'), takers[each], 1) end
  end
end

changes['task'] = function(i)
  local task, project, name = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if state_of(project) == 'settled' or redis.call('hsetnx', task_key(task), 'name', name) == 0 then return end
  local wanted = math.max(tonumber(ARGV[i + 4]), tonumber(redis.call('hget', task_key(task), 'wanted') or 0))
  local seconds = tonumber(ARGV[i + 6])
  redis.call('hset', task_key(task), 'project', project, 'data', ARGV[i + 3], 'wanted', wanted, 'max', ARGV[i + 5], 'seconds', seconds)
  if ARGV[i + 7] ~= '' then redis.call('hset', task_key(task), 'agent_percent', ARGV[i + 7]) end
  if ARGV[i + 8] == '1' then control(task, project) end
  if ARGV[i + 9] ~= '' then redis.call('hset', task_key(task), 'predictions', ARGV[i + 9]) end
  redis.call('hset', project_key(project, 'names'), name, task)
  redis.call('sadd', project_key(project, 'tasks'), task)
  if seconds > tonumber(redis.call('hget', project_key(project), 'longest') or 0) then
    redis.call('hset', project_key(project), 'longest', seconds)
  end
  place(project, task, false)
end

changes['label'] = function(i)
  local task, project, tasker = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local void = redis.call('hexists', project_key(project, 'ended'), string.match(partition, '%d+$')) == 1
  if void or state_of(project) == 'settled' then return end
  submitted(project, task, tasker, ARGV[i + 3], ARGV[i + 4], tonumber(ARGV[i + 5]), ARGV[i + 6] == '1')
end

changes['wanted'] = function(i)
  local task, project, wanted = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 2])
  if state_of(project) == 'settled' then return end
  if wanted <= tonumber(redis.call('hget', task_key(task), 'wanted') or 0) then return end
  redis.call('hset', task_key(task), 'wanted', wanted)
  if ARGV[i + 3] ~= '' then redis.call('hset', task_key(task), 'panel', ARGV[i + 3]) end
  if ARGV[i + 4] ~= '' then redis.call('hset', task_key(task), 'proposed', string.sub(ARGV[i + 4], 2)) end
  redis.call('sadd', project_key(project, 'tasks'), task)
  place(project, task, false)
end

changes['agreed'] = function(i)
  local task, project = ARGV[i], ARGV[i + 1]
  if state_of(project) == 'settled' or redis.call('hsetnx', task_key(task), 'decided', 1) == 0 then return end
  redis.call('sadd', project_key(project, 'tasks'), task)
  place(project, task, false)
end

changes['ended'] = function(i)
  local project = ARGV[i]
  redis.call('hset', project_key(project, 'ended'), ARGV[i + 1], 1)
  if redis.call('hlen', project_key(project, 'ended')) >= tonumber(ARGV[i + 2]) then
    redis.call('hset', project_key(project), 'all_ended', 1)
    redis.call('srem', CLOSING, project)
  end
end

local stored = redis.call('hget', OFFSETS, partition)
if expected >= 0 and (not stored or tonumber(stored) < expected) then return 'behind' end
local position = tonumber(stored or 0)
local i = 5
while i <= #ARGV do
  local offset = tonumber(ARGV[i])
  if offset >= position then
    changes[ARGV[i + 1]](i + 3)
    position = offset + 1
    redis.call('hset', OFFSETS, partition, whole(position))
  end
  i = i + 3 + tonumber(ARGV[i + 2])
end
if following > position then redis.call('hset', OFFSETS, partition, whole(following)) end
return 'applied'
