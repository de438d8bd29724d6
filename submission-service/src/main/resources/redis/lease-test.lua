-- Leases control tasks to a tasker who has not passed the project's test yet: no more than the test has, labelled ones included.
-- ARGV: project, tasker, 1 for an agent, now, grace, how many the test has, then one submission id for each task wanted
local project, tasker, agent = ARGV[1], ARGV[2], ARGV[3] == '1'
local now, grace, most = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local MOST_CANDIDATES = 64

local refused, limited = refusal(project, agent)
if refused then return refused end
take_back(project, now)
let_go(project, now, grace)
local labelled = tonumber(redis.call('hget', project_key(project, 'tested'), tasker) or 0)
local count = math.min(most - labelled - live_leases(project, tasker, now), #ARGV - 6)
if count <= 0 then return {'leased', 0, {}} end
local queue, cursors = project_key(project, 'controls'), project_key(project, 'cursors')
local cursor = redis.call('hget', cursors, tasker .. ':test') or '0'
local candidates = redis.call(
  'zrangebyscore', queue, '(' .. cursor, '+inf', 'withscores', 'limit', 0, MOST_CANDIDATES)
local granted = {}
local i = 1
while i < #candidates and #granted < count do
  local task = candidates[i]
  cursor = candidates[i + 1]
  if free_slots(task) == 0 then
    redis.call('zrem', queue, task)
  elseif redis.call('hexists', takers_key(task), tasker) == 0 and is_asked(task, tasker) and not (limited and not takes_agent(task)) then
    granted[#granted + 1] = grant(project, task, tasker, agent, ARGV[6 + #granted + 1], now, grace)
  end
  i = i + 2
end
redis.call('hset', cursors, tasker .. ':test', cursor)
local more = #granted < count and #candidates == 2 * MOST_CANDIDATES
return {'leased', more and 1 or 0, granted}
