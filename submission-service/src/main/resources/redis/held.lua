-- Returns the live leases of a tasker, of all projects.
-- ARGV: tasker, now, how many at most
local tasker, now, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])

if not has_epoch() then return {'rebuilding'} end
local found = {}
for _, project in ipairs(redis.call('smembers', tasker_key(tasker))) do
  local tasks = redis.call('zrangebyscore', tasker_key(tasker, project), '(' .. whole(now), '+inf', 'limit', 0, most)
  for _, task in ipairs(tasks) do
    local kind, submission, expires = entry_of(task, tasker)
    if (kind == 'L' or kind == 'N') and tonumber(expires) > now and #found < most then
      local fields = told(task)
      if fields[1] then
        local held = assignment(task, fields, submission, expires)
        held[#held + 1] = project
        found[#found + 1] = held
      end
    end
  end
  if redis.call('exists', tasker_key(tasker, project)) == 0 then redis.call('srem', tasker_key(tasker), project) end
end
return {'leased', 0, found}
