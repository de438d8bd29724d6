create function came_after_opening(arrival arrivals) returns boolean language sql stable as $$
    select arrival.asset = 'NEAR' or exists
        (select 1 from asset_openings where asset_openings.asset = arrival.asset and opening_height < arrival.height)
$$;
comment on function came_after_opening is 'Whether what a token''s opening has booked does not count it already. NEAR is watched from its opening on.';
