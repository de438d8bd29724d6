-- Says whether the end markers of a project are due, and if so, lets no label of it through any more.
-- ARGV: project, now, grace, margin, millis before the markers are tried again
local project, now, grace, margin, again = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local key = project_key(project)

local function leases_may_live()
  take_back(project, now)
  if redis.call('exists', project_key(project, 'leases')) == 1 then return true end
  return redis.call('zcount', project_key(project, 'held'), held_seconds_over(now, grace), '+inf') > 0
end

if not has_epoch() then return 'rebuilding' end
local fields = redis.call('hmget', key, 'state', 'all_ended', 'ending_at', 'closing_seen', 'longest')
if fields[1] ~= 'closing' or fields[2] then return 'no' end
if fields[3] and now < tonumber(fields[3]) + again then return 'no' end
local surely_over = now > tonumber(fields[4]) + tonumber(fields[5]) * 1000 + grace + margin
if not fields[3] and not surely_over and leases_may_live() then return 'no' end
redis.call('hset', key, 'ending_at', whole(now))
return 'end'
