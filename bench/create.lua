-- Creates a user each time, of a name that nobody has yet.
local made = 0
local mark = ""

function init(args)
  math.randomseed(os.time())
  mark = args[1] .. "-" .. math.random(1000000000)
end

function request()
  made = made + 1
  local name = "bench-" .. mark .. "-" .. made
  local body = string.format([[{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "%s", "externalId": "%s",
    "displayName": "Ana Pereira", "name": {"givenName": "Ana", "familyName": "Pereira"}, "title": "Seller",
    "active": true, "locale": "en-US", "emails": [{"value": "%s@example.com", "type": "work", "primary": true}],
    "phoneNumbers": [{"value": "+1 555 0100", "type": "work"}],
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "%s", "department": "Sales"}}]],
    name, name, name, name)
  return wrk.format("POST", "/scim/v2/Users", { ["Content-Type"] = "application/scim+json" }, body)
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RATE %.1f P99 %.1f BAD %d\n", summary.requests / (summary.duration / 1000000),
    latency:percentile(99) / 1000, bad))
end
