-- Leases the next tasks of a project that the tasker has not met yet, in the order of the queue.
-- ARGV: project, tasker, 1 for an agent, now, grace, most live leases, then one submission id for each task wanted
local project, tasker, agent = ARGV[1], ARGV[2], ARGV[3] == '1'
local now, grace, most = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local MOST_CANDIDATES = 64

local refused, limited, tests = refusal(project, agent)
if refused then return refused end
take_back(project, now)
let_go(project, now, grace)
local room = most - live_leases(project, tasker, now)
if room <= 0 then return {'too-many-leases'} end
local count = math.min(room, #ARGV - 6)
local queue = project_key(project, limited and 'agents' or 'queue')
local cursors = project_key(project, 'cursors')
local cursor = redis.call('hget', cursors, tasker) or '0'
local candidates = redis.call(
  'zrangebyscore', queue, '(' .. cursor, '+inf', 'withscores', 'limit', 0, MOST_CANDIDATES)
local granted = {}
local i = 1
while i < #candidates and #granted < count do
  local task = candidates[i]
  cursor = candidates[i + 1]
  if free_slots(task) == 0 or (limited and not takes_agent(task)) then
    redis.call('zrem', queue, task)
  elseif redis.call('hexists', takers_key(task), tasker) == 0 and is_asked(task, tasker) and not (tests and is_control(task)) then
    granted[#granted + 1] = grant(project, task, tasker, agent, ARGV[6 + #granted + 1], now, grace)
  end
  i = i + 2
end
redis.call('hset', cursors, tasker, cursor)
local more = #granted < count and #candidates == 2 * MOST_CANDIDATES
return {'leased', more and 1 or 0, granted}
