-- Leases tasks by name. A task that the tasker holds comes back with the lease it has.
-- ARGV: project, tasker, 1 for an agent, now, grace, most live leases in the project, in all projects, then name and submission id for each task wanted
local project, tasker, agent = ARGV[1], ARGV[2], ARGV[3] == '1'
local now, grace, most, most_in_all = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])

local function held_already(task, kind, submission, at)
  if kind == 'S' then return nil, 'already-submitted' end
  if tonumber(at) <= now then return nil, 'lease-ended' end
  return assignment(task, told(task), submission, at)
end

local function lease(name, submission)
  local task = redis.call('hget', project_key(project, 'names'), name)
  if not task then return nil, 'unknown-task' end
  local kind, known, at = entry_of(task, tasker)
  if kind and kind ~= 'K' then return held_already(task, kind, known, at) end
  local free, why = free_slots(task)
  if free == 0 then return nil, why end
  if agent and not takes_agent(task) then return nil, 'enough-agents' end
  if not is_asked(task, tasker) then return nil, 'panel-only' end
  if is_held(project, task, now, grace) then return nil, 'leases-unknown' end
  if live_leases(project, tasker, now) >= most or room_in_all(tasker, now, most_in_all) <= 0 then return nil, 'too-many-leases' end
  return grant(project, task, tasker, agent, submission, now, grace)
end

local refused = refusal(project, agent)
if refused then return refused end
if redis.call('hget', project_key(project), 'choose') ~= '1' then return {'not-chosen'} end
take_back(project, now)
let_go(project, now, grace)
local granted, refusals = {}, {}
for i = 8, #ARGV, 2 do
  local leased, why = lease(ARGV[i], ARGV[i + 1])
  if leased then
    granted[#granted + 1] = leased
  else
    refusals[#refusals + 1] = {ARGV[i], why}
  end
end
return {'leased', 0, granted, refusals}
