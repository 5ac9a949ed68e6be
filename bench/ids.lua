-- Asks for one of many paths each time, so that no answer comes from the one before.
local paths = {}
local next_path = 0

function init(args)
  for line in io.lines(args[1]) do
    paths[#paths + 1] = args[2] .. line .. (args[3] or "")
  end
  math.randomseed(17)
end

function request()
  next_path = math.random(#paths)
  return wrk.format("GET", paths[next_path], { ["Accept"] = "application/json" })
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RATE %.1f P99 %.1f BAD %d\n", summary.requests / (summary.duration / 1000000),
    latency:percentile(99) / 1000, bad))
end
