-- Says how the view stands, and makes the caller its rebuilder if it has none.
-- ARGV: token, millis until the rebuilder must have called again
if has_epoch() then return 'ready' end
if redis.call('set', REBUILD, ARGV[1], 'nx', 'px', ARGV[2]) then return 'started' end
if redis.call('get', REBUILD) ~= ARGV[1] then return 'others' end
redis.call('pexpire', REBUILD, ARGV[2])
return 'continued'
