-- Leases control tasks to a tasker who has not passed the project's test yet: no more than the test has, labelled ones included.
-- ARGV: project, tasker, 1 for an agent, now, grace, how many the test has, most live leases in all projects, then one submission id for each task wanted
local project, tasker, agent = ARGV[1], ARGV[2], ARGV[3] == '1'
local now, grace, most, most_in_all = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])

local refused, limited = refusal(project, agent)
if refused then return refused end
take_back(project, now)
let_go(project, now, grace)
local room = room_in_all(tasker, now, most_in_all)
if room <= 0 then return {'too-many-leases'} end
local labelled = tonumber(redis.call('hget', project_key(project, 'tested'), tasker) or 0)
local count = math.min(most - labelled - live_leases(project, tasker, now), room, #ARGV - 7)
if count <= 0 then return {'leased', 0, {}} end
local function is_dropped() return false end
local function suits(task) return not (limited and not takes_agent(task)) end
local controls = project_key(project, 'controls')
return lease_in_turn(controls, tasker .. ':test', count, is_dropped, suits, project, tasker, agent, now, grace)
