-- Leases the next tasks of a project that the tasker has not met yet, in the order of the queue.
-- ARGV: project, tasker, 1 for an agent, now, grace, most live leases in the project, in all projects, then one submission id for each task wanted
local project, tasker, agent = ARGV[1], ARGV[2], ARGV[3] == '1'
local now, grace, most, most_in_all = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])

local refused, limited, tests = refusal(project, agent)
if refused then return refused end
take_back(project, now)
let_go(project, now, grace)
local room = math.min(most - live_leases(project, tasker, now), room_in_all(tasker, now, most_in_all))
if room <= 0 then return {'too-many-leases'} end
local count = math.min(room, #ARGV - 7)
local queue = project_key(project, limited and 'agents' or 'queue')
local function is_dropped(task) return limited and not takes_agent(task) end
local function suits(task) return not (tests and is_control(task)) end
return lease_in_turn(queue, tasker, count, is_dropped, suits, project, tasker, agent, now, grace)
