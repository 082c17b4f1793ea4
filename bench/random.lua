-- wrk: one of so many stories at random. Arguments: how many, seed, how a path is written (/story/%d).
function init(args)
  count = tonumber(args[1])
  math.randomseed(tonumber(args[2]))
  pattern = args[3] or '/story/%d'
end

function request()
  return wrk.format('GET', string.format(pattern, math.random(0, count - 1)))
end
