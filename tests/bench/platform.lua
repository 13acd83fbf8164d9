-- What wrk sends: of five requests four list the project's scenarios, and one changes one of them.
-- Arguments: project, number of scenarios, access-token, client, uid, share of writes in per cent.
local project, scenarios, writes
local count = 0
local failed = 0

function init(args)
   project, scenarios, writes = args[1], tonumber(args[2]), tonumber(args[6])
   wrk.headers["access-token"] = args[3]
   wrk.headers["client"] = args[4]
   wrk.headers["uid"] = args[5]
   wrk.headers["Content-Type"] = "application/json"
   math.randomseed(tonumber(tostring({}):sub(8)) or 1)
end

function request()
   count = count + 1
   if math.random(100) > writes then
      return wrk.format("GET", project .. "/scenarios")
   end
   local body = '{"data":{"attributes":{"description":"change ' .. count .. '"}}}'
   return wrk.format("PATCH", project .. "/scenarios/" .. math.random(scenarios), nil, body)
end

function done(summary, latency)
   local e = summary.errors
   io.write(string.format("result %.0f %.2f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
      latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
      e.connect + e.read + e.write + e.status + e.timeout))
end
