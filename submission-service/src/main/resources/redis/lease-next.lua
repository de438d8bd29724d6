-- Leases the next tasks of a project that the tasker has not met yet, in the order of the queue.
-- ARGV: project, tasker, now, grace, most live leases, then one submission id for each task wanted
local project, tasker, now, grace = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local MOST_CANDIDATES = 64

local refused = refusal(project)
if refused then return refused end
take_back(project, now)
let_go(project, now, grace)
local room = tonumber(ARGV[5]) - live_leases(project, tasker, now)
if room <= 0 then return {'too-many-leases'} end
local count = math.min(room, #ARGV - 5)
local cursors = project_key(project, 'cursors')
local cursor = redis.call('hget', cursors, tasker) or '0'
local candidates = redis.call(
  'zrangebyscore', project_key(project, 'queue'), '(' .. cursor, '+inf', 'withscores', 'limit', 0, MOST_CANDIDATES)
local granted = {}
local i = 1
while i < #candidates and #granted < count do
  local task = candidates[i]
  cursor = candidates[i + 1]
  if free_slots(task) == 0 then
    redis.call('zrem', project_key(project, 'queue'), task)
  elseif redis.call('hexists', takers_key(task), tasker) == 0 and is_asked(task, tasker) then
    granted[#granted + 1] = grant(project, task, tasker, ARGV[5 + #granted + 1], now, grace)
  end
  i = i + 2
end
redis.call('hset', cursors, tasker, cursor)
local more = #granted < count and #candidates == 2 * MOST_CANDIDATES
return {'leased', more and 1 or 0, granted}
