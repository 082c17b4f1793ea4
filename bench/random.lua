-- wrk: one of so many stories at random. Arguments: how many, seed.
function init(args)
  count = tonumber(args[1])
  math.randomseed(tonumber(args[2]))
end

function request()
  return wrk.format('GET', '/story/' .. math.random(0, count - 1))
end
