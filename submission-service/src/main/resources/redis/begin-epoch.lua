-- Ends the rebuilding, if it is still the caller's: a second loss takes the token away.
-- ARGV: token, now
if redis.call('get', REBUILD) ~= ARGV[1] or has_epoch() then return 'lost' end
redis.call('hset', EPOCH, 'id', ARGV[1], 'at', ARGV[2])
redis.call('del', REBUILD)
return 'begun'
