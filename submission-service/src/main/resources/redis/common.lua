-- What all scripts share. One Redis, not a cluster: the keys of a task are found from what other keys hold.
--
-- submission:epoch                       hash   id, at: exists while the view is complete
-- submission:rebuild                     string the token of whoever rebuilds the view
-- submission:offsets                     hash   topic/partition -> the next offset to apply
-- submission:closing, :settled           sets   projects whose end markers, whose removal, are due
-- submission:project:<p>                 hash   version, state, choose, kind, overlap, peers, agent_percent, qualification, test, longest, tail, closing_seen, ending_at, all_ended
-- submission:project:<p>:queue           zset   task -> position; tasks with a free slot
-- submission:project:<p>:agents          zset   task -> position; those of the queue that an agent may take, if agents are limited
-- submission:project:<p>:controls        zset   task -> position; those of the queue that are control tasks
-- submission:project:<p>:tested          hash   tasker -> of how many control tasks a label is in the log
-- submission:project:<p>:held            zset   task -> seconds of its lease; tasks that may have leases nobody remembers
-- submission:project:<p>:leases          zset   task/tasker -> when the slot returns
-- submission:project:<p>:names           hash   name -> task
-- submission:project:<p>:cursors         hash   tasker -> the last position looked at; tasker:test -> the same of controls
-- submission:project:<p>:ended           hash   partition -> 1 where the end marker was seen
-- submission:project:<p>:tasks, :taskers sets   what must be removed with the project
-- submission:task:<t>                    hash   project, name, data, max, seconds, agent_percent, control, predictions, wanted, panel, proposed, leases, submissions, decided
-- submission:task:<t>:takers             hash   tasker -> entry
-- submission:task:<t>:agents             set    those takers who are agents and hold it or have labelled it
-- submission:tasker:<k>:<p>              zset   task -> when the slot returns
-- submission:tasker:<k>:leases           zset   the same of all projects
-- submission:tasker:<k>                  set    projects
--
-- An entry says where a tasker stands with a task: L leased, N a label is noted and perhaps appended, S submitted, K skipped.
-- L:submission:expires  N:submission:expires:hash  S:submission:appended:hash  K:submission

local ROOT = 'submission:'
local EPOCH, REBUILD, OFFSETS = ROOT .. 'epoch', ROOT .. 'rebuild', ROOT .. 'offsets'
local CLOSING, SETTLED = ROOT .. 'closing', ROOT .. 'settled'
local MOST_RETURNED = 200
local MOST_CANDIDATES = 64

local function project_key(project, part)
  local key = ROOT .. 'project:' .. project
  return part and (key .. ':' .. part) or key
end

local function task_key(task) return ROOT .. 'task:' .. task end

local function takers_key(task) return ROOT .. 'task:' .. task .. ':takers' end

local function agents_key(task) return ROOT .. 'task:' .. task .. ':agents' end

local function tasker_key(tasker, project)
  local key = ROOT .. 'tasker:' .. tasker
  return project and (key .. ':' .. project) or key
end

local function all_leases_key(tasker) return tasker_key(tasker, 'leases') end

local function whole(number) return string.format('%.0f', number) end

local function has_epoch() return redis.call('exists', EPOCH) == 1 end

-- Returns kind, submission, expires or appended, hash.
local function parse(entry) return string.match(entry, '^(%u):([^:]*):?([^:]*):?([^:]*)$') end

local function entry_of(task, tasker)
  local entry = redis.call('hget', takers_key(task), tasker)
  if not entry then return nil end
  return parse(entry)
end

local function set_entry(task, tasker, ...)
  redis.call('hset', takers_key(task), tasker, table.concat({...}, ':'))
end

-- Returns how many more taskers may take the task, and if none, why. The first decision fixes what a task wants, so a decided
-- one gives no lease more, whatever label-wanted has said or comes to say.
local function free_slots(task)
  local fields = redis.call('hmget', task_key(task), 'max', 'wanted', 'leases', 'submissions', 'decided')
  if not fields[1] then return 0, 'unknown-task' end
  local max = tonumber(fields[1])
  local wanted = math.min(tonumber(fields[2] or 0), max)
  local submissions = tonumber(fields[4] or 0)
  if submissions >= max or fields[5] then return 0, 'enough-labels' end
  local free = wanted - submissions - tonumber(fields[3] or 0)
  if free <= 0 then return 0, 'all-slots-taken' end
  return free
end

-- Returns whether one more agent may take the task, which has a free slot, and whether agents are limited there at all. The share
-- is of what the task wants by now. Third comes whether it is a control task.
local function takes_agent(task)
  local fields = redis.call('hmget', task_key(task), 'agent_percent', 'wanted', 'max', 'control')
  if not fields[1] then return true, false, fields[4] end
  local wanted = math.min(tonumber(fields[2] or 0), tonumber(fields[3]))
  return redis.call('scard', agents_key(task)) < math.floor(tonumber(fields[1]) * wanted / 100), true, fields[4]
end

local function is_control(task) return redis.call('hexists', task_key(task), 'control') == 1 end

-- Returns whether the tasker may give what the task still wants: anybody may, unless a panel is asked.
local function is_asked(task, tasker)
  local panel = redis.call('hget', task_key(task), 'panel')
  return not panel or string.find(panel, tasker, 1, true) ~= nil
end

local function enqueue(queue, project, task, returned)
  if not returned and redis.call('zscore', queue, task) then return end
  redis.call('zadd', queue, redis.call('hincrby', project_key(project), 'tail', 1), task)
end

-- Queues the task if it has a free slot, at the tail; takes it out if it has none. While the view is rebuilt, and until every
-- lease from before must have ended, the task is held instead. Agents have a queue of their own where they are limited, so that
-- they need not look through what only people may take; and control tasks have one, for those who are tested.
local function place(project, task, returned)
  local queue, held = project_key(project, 'queue'), project_key(project, 'held')
  local for_agents, controls = project_key(project, 'agents'), project_key(project, 'controls')
  if free_slots(task) == 0 then
    redis.call('zrem', queue, task)
    redis.call('zrem', for_agents, task)
    redis.call('zrem', controls, task)
    redis.call('zrem', held, task)
    return
  end
  if not has_epoch() then
    redis.call('zadd', held, redis.call('hget', task_key(task), 'seconds'), task)
    return
  end
  if redis.call('zscore', held, task) then return end
  enqueue(queue, project, task, returned)
  local takes, limited, control = takes_agent(task)
  if control then enqueue(controls, project, task, returned) end
  if limited and takes then
    enqueue(for_agents, project, task, returned)
  elseif limited then
    redis.call('zrem', for_agents, task)
  end
end

-- Holds are counted from the end of the rebuilding, since every forgotten lease is older than that.
local function held_seconds_over(now, grace)
  return math.floor((now - tonumber(redis.call('hget', EPOCH, 'at')) - grace) / 1000)
end

local function is_held(project, task, now, grace)
  local seconds = redis.call('zscore', project_key(project, 'held'), task)
  return seconds and tonumber(seconds) >= held_seconds_over(now, grace)
end

local function let_go(project, now, grace)
  local held = project_key(project, 'held')
  local over = redis.call('zrangebyscore', held, '-inf', '(' .. held_seconds_over(now, grace), 'limit', 0, MOST_RETURNED)
  for _, task in ipairs(over) do
    redis.call('zrem', held, task)
    place(project, task, true)
  end
end

local function occupy(project, task, tasker, returns, agent)
  redis.call('hincrby', task_key(task), 'leases', 1)
  redis.call('zadd', project_key(project, 'leases'), whole(returns), task .. '/' .. tasker)
  redis.call('zadd', tasker_key(tasker, project), whole(returns), task)
  redis.call('zadd', all_leases_key(tasker), whole(returns), task)
  redis.call('sadd', tasker_key(tasker), project)
  redis.call('sadd', project_key(project, 'taskers'), tasker)
  if agent then redis.call('sadd', agents_key(task), tasker) end
end

local function vacate(project, task, tasker)
  redis.call('hincrby', task_key(task), 'leases', -1)
  redis.call('zrem', project_key(project, 'leases'), task .. '/' .. tasker)
  redis.call('zrem', tasker_key(tasker, project), task)
  redis.call('zrem', all_leases_key(tasker), task)
  redis.call('srem', agents_key(task), tasker)
end

-- Takes back the slots of leases that ended, grace included.
local function take_back(project, now)
  local over = redis.call(
    'zrangebyscore', project_key(project, 'leases'), '-inf', '(' .. whole(now), 'limit', 0, MOST_RETURNED)
  for _, member in ipairs(over) do
    local task, tasker = string.match(member, '^([^/]+)/(.+)$')
    redis.call('hdel', takers_key(task), tasker)
    vacate(project, task, tasker)
    place(project, task, true)
  end
end

-- Counts the tasker's leases of the project whose slots have not returned.
local function live_leases(project, tasker, now)
  return redis.call('zcount', tasker_key(tasker, project), whole(now), '+inf')
end

-- Returns how many more leases the tasker may have, in whatever project. Slots of other projects return when somebody looks at those, so
-- what has ended is told by its time.
local function room_in_all(tasker, now, most)
  return most - redis.call('zcount', all_leases_key(tasker), whole(now), '+inf')
end

-- Returns what a tasker is told of a task, and last the seconds of its lease.
local function told(task)
  return redis.call('hmget', task_key(task), 'name', 'data', 'proposed', 'predictions', 'seconds')
end

-- Returns what an assignment consists of.
local function assignment(task, fields, submission, expires)
  return {task, fields[1], fields[2], submission, expires, fields[3], fields[4]}
end

-- Leases the task and returns the assignment.
local function grant(project, task, tasker, agent, submission, now, grace)
  local fields = told(task)
  local expires = now + tonumber(fields[5]) * 1000
  set_entry(task, tasker, 'L', submission, whole(expires))
  occupy(project, task, tasker, expires + grace, agent)
  place(project, task, false)
  return assignment(task, fields, submission, whole(expires))
end

-- Leases tasks of a queue that the tasker has not met yet, in its order and from the tasker's cursor of that name on, each with one of
-- the submission ids, which are ARGV from the eighth on. What is dropped leaves the queue; what does not suit the tasker stays for others.
local function lease_in_turn(queue, cursor_name, count, is_dropped, suits, project, tasker, agent, now, grace)
  local cursors = project_key(project, 'cursors')
  local cursor = redis.call('hget', cursors, cursor_name) or '0'
  local candidates = redis.call(
    'zrangebyscore', queue, '(' .. cursor, '+inf', 'withscores', 'limit', 0, MOST_CANDIDATES)
  local granted = {}
  local i = 1
  while i < #candidates and #granted < count do
    local task = candidates[i]
    cursor = candidates[i + 1]
    if free_slots(task) == 0 or is_dropped(task) then
      redis.call('zrem', queue, task)
    elseif redis.call('hexists', takers_key(task), tasker) == 0 and is_asked(task, tasker) and suits(task) then
      granted[#granted + 1] = grant(project, task, tasker, agent, ARGV[7 + #granted + 1], now, grace)
    end
    i = i + 2
  end
  redis.call('hset', cursors, cursor_name, cursor)
  local more = #granted < count and #candidates == 2 * MOST_CANDIDATES
  return {'leased', more and 1 or 0, granted}
end

-- A label is in the log: a lease becomes a submission. Of two labels of one tasker the first in the log counts.
local function submitted(project, task, tasker, submission, hash, appended, agent)
  local kind, _, at = entry_of(task, tasker)
  if kind == 'S' and tonumber(at) <= appended then return end
  if kind == 'L' or kind == 'N' then vacate(project, task, tasker) end
  if kind ~= 'S' then
    redis.call('hincrby', task_key(task), 'submissions', 1)
    if is_control(task) then redis.call('hincrby', project_key(project, 'tested'), tasker, 1) end
  end
  set_entry(task, tasker, 'S', submission, whole(appended), hash)
  if agent then redis.call('sadd', agents_key(task), tasker) end
  redis.call('sadd', project_key(project, 'tasks'), task)
  place(project, task, false)
end

local function state_of(project) return redis.call('hget', project_key(project), 'state') end

-- Returns why nothing of the project may be leased to the tasker, or nil; whether agents are limited and the tasker is one; and
-- whether the project has a test, for which its control tasks are kept.
local function refusal(project, agent)
  if not has_epoch() then return {'rebuilding'} end
  local fields = redis.call('hmget', project_key(project), 'state', 'agent_percent', 'test')
  local state, percent = fields[1], fields[2]
  if not state then return {'unknown-project'} end
  if state ~= 'open' then return {'not-open', state} end
  if agent and percent == '0' then return {'people-only'} end
  return nil, agent and percent, fields[3] == '1'
end
