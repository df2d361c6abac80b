// All deputies of a body
//
// Everyone who has or had a deputy's post in a body, those spoken of as held first, the latest seen first. `status`
// holds as of `as_of`; empty `since` and `until` are unknown.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE (body.name = $body OR $body IN body.aliases) AND post.rank = 'deputy head'
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       body.name AS body,
       post.status AS status,
       post.status_as_of AS as_of,
       post.from AS since,
       post.to AS until,
       post.quote AS quote,
       post.publisher AS publisher,
       post.published AS published
ORDER BY body, CASE status WHEN 'former' THEN 2 WHEN 'proposed' THEN 3 ELSE 1 END, as_of DESC, official, post.id
LIMIT 200;
